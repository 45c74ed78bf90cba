import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { count } from '#lib/format/numbers.ts';

/** Where in a list one is, and the way on and back. */
export function Pager(props: {
    first: number;
    last: number;
    total: number;
    onPrevious: (() => void) | undefined;
    onNext: (() => void) | undefined;
}) {
    return (
        <div className="no-print flex items-center justify-end gap-2 pt-3 text-label text-muted">
            <span className="mr-1 tabular-nums">
                {count(props.first)}–{count(props.last)} of {count(Math.max(props.total, props.last))}
            </span>
            <Button
                size="icon"
                look="quiet"
                aria-label="Previous page"
                disabled={!props.onPrevious}
                icon={<ChevronLeft size={16} />}
                onClick={props.onPrevious}
            />
            <Button
                size="icon"
                look="quiet"
                aria-label="Next page"
                disabled={!props.onNext}
                icon={<ChevronRight size={16} />}
                onClick={props.onNext}
            />
        </div>
    );
}
