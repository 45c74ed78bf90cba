import { useNavigate } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { Checkbox } from '#components/ui/input.tsx';
import { CampaignRow, RowSkeleton } from '#features/campaigns/list/row.tsx';
import { useRowKeys } from '#features/campaigns/list/row-keys.ts';
import { DEFAULT_SORT, nextSort, type ListSearch } from '#features/campaigns/list/search.ts';
import type { Selection } from '#features/campaigns/list/selection.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { useCurrent } from '#lib/auth/current.tsx';
import { cn } from '#lib/cn.ts';

interface Column {
    label: string;
    sort?: string;
    className?: string;
}

const COLUMNS: Column[] = [
    { label: 'Campaign', sort: 'name' },
    { label: 'Status', sort: 'status', className: 'w-26 max-md:hidden' },
    { label: 'Next', className: 'w-36 xl:w-44 max-lg:hidden' },
    { label: 'Spent', sort: 'spent', className: 'w-40 xl:w-48 text-right max-md:hidden' },
    { label: 'Runs', sort: 'startsAt', className: 'w-44 max-xl:hidden' },
];

/** The campaigns of a page; a row opens by click or Enter, j and k move, x chooses. */
export function CampaignTable(props: {
    items: CampaignSummary[] | undefined;
    search: ListSearch;
    selection: Selection;
    dimmed: boolean;
}) {
    const { items, search, selection } = props;
    const { canWrite } = useCurrent();
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, selection);
    return (
        <div className="-mx-4 md:mx-0">
            <table className={cn('w-full border-separate md:table-fixed border-spacing-0 text-table transition-opacity', props.dimmed && 'opacity-60')}>
                <thead className="max-md:hidden">
                    <tr>
                        {canWrite && (
                            <th scope="col" className={cn(HEAD, 'w-9 pl-2')}>
                                <Checkbox
                                    aria-label="Choose every campaign of this page"
                                    checked={selection.all}
                                    indeterminate={selection.some}
                                    onChange={selection.toggleAll}
                                />
                            </th>
                        )}
                        {COLUMNS.map((column) => (
                            <HeadCell key={column.label} column={column} search={search} />
                        ))}
                        <th scope="col" className={cn(HEAD, 'w-11')}>
                            <span className="sr-only">Actions</span>
                        </th>
                    </tr>
                </thead>
                <tbody ref={body} aria-busy={items === undefined}>
                    {items
                        ? items.map((item) => <CampaignRow key={item.id} campaign={item} selection={canWrite ? selection : undefined} />)
                        : Array.from({ length: 8 }, (_, row) => <RowSkeleton key={row} checkbox={canWrite} />)}
                </tbody>
            </table>
        </div>
    );
}

const HEAD = 'sticky top-12 z-10 h-8 border-b border-line bg-canvas px-2 text-left text-label font-medium text-faint';

function HeadCell({ column, search }: { column: Column; search: ListSearch }) {
    const navigate = useNavigate();
    const sort = search.sort ?? DEFAULT_SORT;
    const ascending = sort === column.sort;
    const descending = sort === `-${column.sort}`;
    const Arrow = ascending ? ArrowUp : ArrowDown;
    return (
        <th
            scope="col"
            aria-sort={ascending ? 'ascending' : descending ? 'descending' : undefined}
            className={cn(HEAD, column.className)}
        >
            {column.sort ? (
                <button
                    type="button"
                    className={cn('inline-flex items-center gap-1 hover:text-ink', (ascending || descending) && 'text-ink')}
                    onClick={() =>
                        void navigate({
                            to: '/campaigns',
                            search: { ...search, sort: nextSort(search.sort, column.sort!), cursor: undefined, page: undefined },
                        })
                    }
                >
                    {column.label}
                    {(ascending || descending) && <Arrow size={12} aria-hidden />}
                </button>
            ) : (
                column.label
            )}
        </th>
    );
}
