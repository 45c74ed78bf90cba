import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { HEAD, SortHead } from '#components/sort-head.tsx';
import { Segments } from '#components/ui/segments.tsx';
import type { ComparisonSelection } from '#features/analytics/all/comparison-selection.ts';
import { CampaignMetricsRow, RowSkeleton } from '#features/analytics/all/row.tsx';
import { nextSort, orderOf, SPARKS, type AllSearch, type SparkMetric } from '#features/analytics/all/search.ts';
import { useCampaignDays } from '#features/analytics/api/days.ts';
import type { CampaignMetrics } from '#features/analytics/types.ts';
import { metricName } from '#features/analytics/words.ts';
import { cn } from '#lib/cn.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const COLUMNS = [
    { label: 'Spend', sort: 'spend', className: 'w-28 text-right max-md:hidden' },
    { label: 'Revenue', sort: 'revenue', className: 'w-30 text-right max-md:hidden' },
    { label: 'Return', sort: 'roi', className: 'w-20 text-right max-md:hidden' },
    { label: 'Conversions', sort: 'conversions', className: 'w-26 text-right max-xl:hidden' },
    { label: 'Cost each', sort: 'cpa', className: 'w-24 text-right max-xl:hidden' },
    { label: 'Clicks', sort: 'clicks', className: 'w-22 text-right max-xl:hidden' },
    { label: 'Click rate', sort: 'ctr', className: 'w-22 text-right max-xl:hidden' },
];

/** The campaigns of a page; a row opens by click or Enter, j and k move, x chooses for the comparison. */
export function CampaignMetricsTable(props: {
    items: CampaignMetrics[] | undefined;
    search: AllSearch;
    choice: ComparisonSelection;
    metric: SparkMetric;
    onMetric: (metric: SparkMetric) => void;
    dimmed: boolean;
}) {
    const { items, search, choice, metric } = props;
    const navigate = useNavigate();
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, choice);
    const days = useCampaignDays(items?.map((one) => one.campaignId) ?? [], metric).data;
    const head = (label: string, sort: string, className: string) => (
        <SortHead
            key={sort}
            label={label}
            order={orderOf(search, sort)}
            className={className}
            onSort={() =>
                void navigate({
                    to: '/analytics',
                    search: { ...search, sort: nextSort(search.sort, sort), cursor: undefined, page: undefined },
                    resetScroll: false,
                })
            }
        />
    );
    return (
        <section aria-labelledby="figures-by-campaign">
            <header className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 pb-1">
                <h2 id="figures-by-campaign" className="text-body font-semibold">
                    Campaigns
                </h2>
                <p className="text-label text-faint max-md:hidden">since each began; small pictures of the last 30 days</p>
                <div className="no-print ml-auto">
                    <Segments
                        label="Small pictures show"
                        value={metric}
                        options={SPARKS.map((value) => ({ value, label: metricName[value] }))}
                        onChange={props.onMetric}
                    />
                </div>
            </header>
            <div className="-mx-4 md:mx-0">
                <table className={cn('w-full table-fixed border-separate border-spacing-0 text-table transition-opacity', props.dimmed && 'opacity-60')}>
                    <thead className="max-md:hidden">
                        <tr>
                            <th scope="col" className={cn(HEAD, 'w-9')}>
                                <span className="sr-only">Compare</span>
                            </th>
                            {head('Campaign', 'name', '')}
                            <th scope="col" className={cn(HEAD, 'w-32')}>
                                {metricName[metric]}, 30 days
                            </th>
                            {COLUMNS.map((column) => head(column.label, column.sort, column.className))}
                        </tr>
                    </thead>
                    <tbody ref={body} aria-busy={items === undefined}>
                        {items
                            ? items.map((item) => (
                                  <CampaignMetricsRow
                                      key={item.campaignId}
                                      campaign={item}
                                      choice={choice}
                                      metric={metric}
                                      values={days?.campaigns.find((one) => one.campaignId === item.campaignId)?.values}
                                  />
                              ))
                            : Array.from({ length: 8 }, (_, row) => <RowSkeleton key={row} />)}
                    </tbody>
                </table>
            </div>
        </section>
    );
}
