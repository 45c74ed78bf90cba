import { ChevronLeft, ChevronRight } from 'lucide-react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { count } from '#lib/format/numbers.ts';

/** Shows the position in a list, with buttons for the previous and next page. Not every service counts how many there are. */
export function Pager(props: {
    first: number;
    last: number;
    total?: number;
    onPrevious: (() => void) | undefined;
    onNext: (() => void) | undefined;
}) {
    return (
        <div className="no-print flex items-center justify-end gap-2 pt-3 text-label text-muted">
            <span className="mr-1 tabular-nums">
                {props.total === undefined
                    ? componentStrings.paging.span(count(props.first), count(props.last))
                    : componentStrings.paging.range(count(props.first), count(props.last), count(Math.max(props.total, props.last)))}
            </span>
            <Button
                size="icon"
                look="quiet"
                aria-label={componentStrings.paging.previous}
                disabled={!props.onPrevious}
                icon={<ChevronLeft size={16} />}
                onClick={props.onPrevious}
            />
            <Button
                size="icon"
                look="quiet"
                aria-label={componentStrings.paging.next}
                disabled={!props.onNext}
                icon={<ChevronRight size={16} />}
                onClick={props.onNext}
            />
        </div>
    );
}
