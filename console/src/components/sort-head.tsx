import { ArrowDown, ArrowUp } from 'lucide-react';
import { cn } from '#lib/cn.ts';

export const HEAD = 'sticky top-12 z-10 h-8 border-b border-line bg-canvas px-2 text-left text-label font-medium text-faint';

/** The header of a sortable column. */
export function SortHead(props: {
    label: string;
    order: 'asc' | 'desc' | undefined;
    onSort: () => void;
    className?: string | undefined;
}) {
    const Arrow = props.order === 'asc' ? ArrowUp : ArrowDown;
    return (
        <th
            scope="col"
            aria-sort={props.order && (props.order === 'asc' ? 'ascending' : 'descending')}
            className={cn(HEAD, props.className)}
        >
            <button
                type="button"
                className={cn('inline-flex items-center gap-1 hover:text-ink', props.order && 'text-ink')}
                onClick={props.onSort}
            >
                {props.label}
                {props.order && <Arrow size={12} aria-hidden />}
            </button>
        </th>
    );
}
