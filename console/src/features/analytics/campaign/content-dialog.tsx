import { Sparkline } from '#components/charts/sparkline.tsx';
import { DataTable } from '#components/data-table.tsx';
import { RichText } from '#components/rich-text.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Time } from '#components/time.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useContentPerformance } from '#features/analytics/api/content.ts';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { ContentPerformance, Metric } from '#features/analytics/types.ts';
import { useContentItem } from '#features/campaigns/api/content-item.ts';
import { messageOf } from '#lib/api/problem.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { count } from '#lib/format/numbers.ts';
import { isMoney, metrics, METRICS } from '#lib/metrics.ts';

/** The metrics of one post or email. */
export function ContentDialog(props: { contentId: string; currency: string | null | undefined; onClose: () => void }) {
    const query = useContentPerformance(props.contentId);
    const text = useContentItem(props.contentId, undefined, true).data?.body ?? analyticsStrings.unnamedContent(props.contentId.slice(0, 8));
    const found = query.data;
    return (
        <Dialog
            open
            wide
            onOpenChange={props.onClose}
            title={campaignAnalyticsStrings.content.title}
            description={<span className="line-clamp-3">{text}</span>}
        >
            {found ? (
                <MetricsTable found={found} currency={props.currency} />
            ) : query.isError ? (
                <p role="alert" className="text-table text-bad">
                    {messageOf(query.error)}
                </p>
            ) : (
                <Skeleton className="h-48" />
            )}
        </Dialog>
    );
}

function MetricsTable({ found, currency }: { found: ContentPerformance; currency: string | null | undefined }) {
    const rows = METRICS.filter((metric) => found.totals[metric] !== undefined);
    const show = (metric: Metric, value: number | undefined) =>
        value === undefined ? '' : isMoney(metric) ? formatMetric(value, 'money', currency) : count(value);
    return (
        <>
            <p className="mb-3 text-label text-faint">
                <RichText
                    text={campaignAnalyticsStrings.content.dataRange}
                    values={{
                        from: <Time at={found.firstHour} zone={found.period.timeZone} />,
                        to: <Time at={found.lastHour} zone={found.period.timeZone} />,
                    }}
                />
            </p>
            <ScrollBox label={campaignAnalyticsStrings.content.table} className="overflow-y-hidden">
                <DataTable<Metric>
                    caption={campaignAnalyticsStrings.content.table}
                    rows={rows}
                    columns={[
                        { label: analyticsStrings.metric, cell: (metric) => metrics[metric].label },
                        { label: analyticsStrings.total, numeric: true, cell: (metric) => show(metric, found.totals[metric]) },
                        { label: analyticsStrings.people, numeric: true, cell: (metric) => show(metric, found.human[metric]) },
                        {
                            label: analyticsStrings.lastDays(30),
                            className: 'w-40',
                            cell: (metric) => (
                                <Sparkline label={analyticsStrings.byDay(metrics[metric].label)} values={found.days.map((day) => day.totals[metric] ?? null)} />
                            ),
                        },
                    ]}
                />
            </ScrollBox>
        </>
    );
}
