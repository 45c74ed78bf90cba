import { useNavigate } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { HEAD, SortHead } from '#components/sort-head.tsx';
import { Empty } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import type { ComparisonSelection } from '#features/analytics/all-campaigns/comparison-selection.ts';
import { CampaignMetricsRow, RowSkeleton } from '#features/analytics/all-campaigns/row.tsx';
import { filtered, isFiltered, nextSort, orderOf, sortsByCurrency, SPARKS, type AllSearch, type SparkMetric } from '#features/analytics/all-campaigns/search.ts';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';
import { useCampaignDays } from '#features/analytics/api/days.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { CampaignMetrics } from '#features/analytics/types.ts';
import { cn } from '#lib/cn.ts';
import { metrics } from '#lib/metrics.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const COLUMNS = [
    { label: metrics.spend.label, sort: 'spend', className: 'w-28 text-right max-md:hidden' },
    { label: metrics.revenue.label, sort: 'revenue', className: 'w-30 text-right max-md:hidden' },
    { label: metrics.roi.label, sort: 'roi', className: 'w-20 text-right max-md:hidden' },
    { label: metrics.conversions.label, sort: 'conversions', className: 'w-26 text-right max-xl:hidden' },
    { label: metrics.cpa.label, sort: 'cpa', className: 'w-36 text-right max-xl:hidden' },
    { label: metrics.clicks.label, sort: 'clicks', className: 'w-22 text-right max-xl:hidden' },
    { label: metrics.ctr.label, sort: 'ctr', className: 'w-22 text-right max-xl:hidden' },
];

/** A page of campaigns. Click or Enter opens a row, j and k move between rows, x selects for comparison. */
export function CampaignMetricsTable(props: {
    items: CampaignMetrics[] | undefined;
    search: AllSearch;
    selection: ComparisonSelection;
    metric: SparkMetric;
    onMetric: (metric: SparkMetric) => void;
    dimmed: boolean;
    /** Whether amounts are in several currencies. */
    currencies: boolean;
    toolbar: ReactNode;
}) {
    const { items, search, selection, metric } = props;
    const navigate = useNavigate();
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, selection);
    const days = useCampaignDays(items?.map((one) => one.campaignId) ?? [], metric, { currency: search.currency }).data;
    const head = (label: string, sort: string, className: string) => (
        <SortHead
            key={sort}
            label={label}
            order={orderOf(search, sort)}
            className={className}
            onSort={() =>
                void navigate({
                    to: '/analytics',
                    search: filtered(search, { sort: nextSort(search.sort, sort) }),
                    resetScroll: false,
                })
            }
        />
    );
    return (
        <section aria-labelledby="campaign-metrics">
            <header className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 pb-1">
                <h2 id="campaign-metrics" className="text-body font-semibold">
                    {allCampaignsStrings.table.title}
                </h2>
                <p className="text-label text-faint max-md:hidden">{props.currencies && sortsByCurrency(search) ? allCampaignsStrings.table.byCurrency : allCampaignsStrings.table.hint}</p>
                <div className="no-print ml-auto">
                    <Segments
                        label={allCampaignsStrings.table.sparkline}
                        value={metric}
                        options={SPARKS.map((value) => ({ value, label: metrics[value].label }))}
                        onChange={props.onMetric}
                    />
                </div>
            </header>
            {props.toolbar}
            {items?.length === 0 && <NoMatch search={search} />}
            <div className="-mx-4 md:mx-0">
                <table className={cn(items?.length === 0 && 'hidden', 'w-full table-fixed border-separate border-spacing-0 text-table transition-opacity', props.dimmed && 'opacity-60')}>
                    <thead className="max-md:hidden">
                        <tr>
                            <th scope="col" className={cn(HEAD, 'w-9')}>
                                <span className="sr-only">{allCampaignsStrings.table.compare}</span>
                            </th>
                            {head(analyticsStrings.campaign, 'name', '')}
                            <th scope="col" className={cn(HEAD, 'w-32')}>
                                {allCampaignsStrings.table.lastDays(metrics[metric].label)}
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
                                      selection={selection}
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

function NoMatch({ search }: { search: AllSearch }) {
    const navigate = useNavigate();
    const { noMatch, noMatchDetail, clearFilters } = allCampaignsStrings.table;
    const clear = () => void navigate({ to: '/analytics', search: filtered(search, { q: undefined, status: undefined }), replace: true, resetScroll: false });
    return (
        <Empty title={noMatch} action={isFiltered(search) && <Button onClick={clear}>{clearFilters}</Button>}>
            {noMatchDetail}
        </Empty>
    );
}
