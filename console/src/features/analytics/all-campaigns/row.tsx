import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { HighlightChange } from '#components/highlight-change.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { ComparisonSelection } from '#features/analytics/all-campaigns/comparison-selection.ts';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { CampaignStatus } from '#features/analytics/parts/campaign-status.tsx';
import type { CampaignMetrics, Metric } from '#features/analytics/types.ts';
import { cn } from '#lib/cn.ts';
import { formatWholeAmount } from '#lib/format/metric.ts';
import { metrics, type MetricKind } from '#lib/metrics.ts';

// The widest amount that fits a column.
const ROOM = 12;

const CELL = 'h-13 border-b border-line px-2 align-middle';

/** A campaign's metrics; the whole row links to its analytics. */
export function CampaignMetricsRow(props: { campaign: CampaignMetrics; selection: ComparisonSelection; metric: Metric; values: (number | null)[] | undefined }) {
    const { campaign, selection, metric, values } = props;
    const { totals, currency } = campaign;
    const selected = selection.has(campaign.campaignId);
    const name = nameOf(campaign);
    return (
        <tr className={cn('group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover', selected && 'bg-accent-soft hover:bg-accent-soft')}>
            <td className={cn(CELL, 'w-9 max-md:pl-4')}>
                <label className="relative z-[1] -m-2 grid p-2">
                    <Checkbox
                        aria-label={allCampaignsStrings.table.compareCampaign(name)}
                        checked={selected}
                        disabled={selection.full && !selected}
                        onChange={() => selection.toggle(campaign.campaignId)}
                    />
                </label>
            </td>
            <td className={cn(CELL, 'py-2')}>
                <Link
                    to="/analytics/$id"
                    params={{ id: campaign.campaignId }}
                    data-row-link={campaign.campaignId}
                    className="block truncate text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
                    title={name}
                >
                    {name}
                </Link>
                <span className="flex items-center gap-3 text-label text-muted">
                    <CampaignStatus status={campaign.status} />
                    {Boolean(totals.revenue || totals.spend) && (
                        <span className="truncate md:hidden">
                            {allCampaignsStrings.table.revenueFromSpend(formatWholeAmount(totals.revenue ?? 0, currency), formatWholeAmount(totals.spend ?? 0, currency))}
                        </span>
                    )}
                </span>
            </td>
            <td className={cn(CELL, 'w-24 max-md:pr-4')}>
                {values?.some((value) => value !== null) ? (
                    <Sparkline label={allCampaignsStrings.table.byDay(metrics[metric].label)} values={values} />
                ) : (
                    values && <span className="text-label text-faint">{allCampaignsStrings.table.noData}</span>
                )}
                <span className="mt-1 block text-right text-label md:hidden">
                    <MetricValue value={campaign.roi} kind="return" />
                </span>
            </td>
            <MetricCell value={totals.spend} kind="money" currency={currency} />
            <MetricCell value={totals.revenue} kind="money" currency={currency} />
            <MetricCell value={campaign.roi} kind="return" />
            <MetricCell value={totals.conversions} kind="count" className="max-xl:hidden" />
            <MetricCell value={campaign.cpa} kind="money" currency={currency} className="max-xl:hidden" />
            <MetricCell value={totals.clicks} kind="count" className="max-xl:hidden" />
            <MetricCell value={campaign.ctr} kind="rate" className="max-xl:hidden" />
        </tr>
    );
}

function MetricCell(props: { value: number | null | undefined; kind: MetricKind; currency?: string | null | undefined; className?: string }): ReactNode {
    return (
        <td className={cn(CELL, 'text-right max-md:hidden', props.className)}>
            <HighlightChange value={props.value}>
                <MetricValue value={props.value} kind={props.kind} currency={props.currency} room={ROOM} />
            </HighlightChange>
        </td>
    );
}

/** As tall as a row, so that the layout doesn't shift when the rows arrive. */
export const RowSkeleton = () => (
    <tr aria-hidden>
        <td className={CELL} />
        <td className={CELL}>
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="mt-1.5 h-3 w-1/4" />
        </td>
        <td className={CELL}>
            <Skeleton className="h-6 w-full" />
        </td>
        {['', '', '', 'max-xl:hidden', 'max-xl:hidden', 'max-xl:hidden', 'max-xl:hidden'].map((hidden, at) => (
            <td key={at} className={cn(CELL, 'max-md:hidden', hidden)}>
                <Skeleton className="ml-auto h-4 w-14" />
            </td>
        ))}
    </tr>
);
