import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { HEAD, SortHead } from '#components/sort-head.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { CampaignRow, RowSkeleton } from '#features/campaigns/list/row.tsx';
import { DEFAULT_SORT, nextSort, type ListSearch } from '#features/campaigns/list/search.ts';
import type { Selection } from '#features/campaigns/list/selection.ts';
import { listStrings } from '#features/campaigns/list/strings.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';
import { metrics } from '#lib/metrics.ts';
import { useRowKeys } from '#lib/row-keys.ts';

interface Column {
    label: string;
    sort?: string;
    className?: string;
}

const COLUMNS: Column[] = [
    { label: listStrings.columns.campaign, sort: 'name' },
    { label: listStrings.columns.status, sort: 'status', className: 'w-26 max-md:hidden' },
    { label: listStrings.columns.next, className: 'w-36 xl:w-44 max-lg:hidden' },
    { label: metrics.spend.label, sort: 'spent', className: 'w-40 text-right max-md:hidden' },
    { label: listStrings.columns.budget, sort: 'budget', className: 'w-28 text-right max-xl:hidden' },
    { label: listStrings.columns.dates, sort: 'startsAt', className: 'w-48 max-xl:hidden' },
];

/** A page of campaigns. Click or Enter opens a row, j and k move between rows, x selects. */
export function CampaignTable(props: {
    items: CampaignSummary[] | undefined;
    search: ListSearch;
    selection: Selection;
    dimmed: boolean;
}) {
    const { items, search, selection } = props;
    const { canWrite } = useCurrentUser();
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
                                    aria-label={listStrings.row.selectAll}
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
                            <span className="sr-only">{listStrings.columns.actions}</span>
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

function HeadCell({ column, search }: { column: Column; search: ListSearch }) {
    const navigate = useNavigate();
    const sort = search.sort ?? DEFAULT_SORT;
    // Campaigns that need attention have an order of their own.
    if (!column.sort || search.attention) {
        return (
            <th scope="col" className={cn(HEAD, column.className)}>
                {column.label}
            </th>
        );
    }
    return (
        <SortHead
            label={column.label}
            order={sort === column.sort ? 'asc' : sort === `-${column.sort}` ? 'desc' : undefined}
            className={column.className}
            onSort={() =>
                void navigate({
                    to: '/campaigns',
                    search: { ...search, sort: nextSort(search.sort, column.sort!), cursor: undefined, page: undefined },
                })
            }
        />
    );
}
