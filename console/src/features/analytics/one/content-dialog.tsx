import { Sparkline } from '#components/charts/sparkline.tsx';
import { DataTable } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Time } from '#components/time.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useContentPerformance } from '#features/analytics/api/content.ts';
import { formatMetric } from '#features/analytics/parts/metric-value.tsx';
import type { ContentPerformance, Metric } from '#features/analytics/types.ts';
import { isMoney, metricName, METRICS } from '#features/analytics/words.ts';
import { useContentItem } from '#features/campaigns/api/content-item.ts';
import { messageOf } from '#lib/api/problem.ts';
import { count } from '#lib/format/numbers.ts';

/** What came of one post or mail. */
export function ContentDialog(props: { contentId: string; currency: string | null | undefined; onClose: () => void }) {
    const answer = useContentPerformance(props.contentId);
    const text = useContentItem(props.contentId, undefined, true).data?.body ?? `Piece ${props.contentId.slice(0, 8)}`;
    const found = answer.data;
    return (
        <Dialog
            open
            wide
            onOpenChange={props.onClose}
            title="What came of this piece"
            description={<span className="line-clamp-3">{text}</span>}
        >
            {found ? (
                <KpiRow found={found} currency={props.currency} />
            ) : answer.isError ? (
                <p role="alert" className="text-table text-bad">
                    {messageOf(answer.error)}
                </p>
            ) : (
                <Skeleton className="h-48" />
            )}
        </Dialog>
    );
}

function KpiRow({ found, currency }: { found: ContentPerformance; currency: string | null | undefined }) {
    const rows = METRICS.filter((metric) => found.totals[metric] !== undefined);
    const show = (metric: Metric, value: number | undefined) =>
        value === undefined ? '' : isMoney(metric) ? formatMetric(value, 'money', currency) : count(value);
    return (
        <>
            <p className="mb-3 text-label text-faint">
                Records from <Time at={found.firstHour} zone={found.period.timeZone} /> to <Time at={found.lastHour} zone={found.period.timeZone} />
            </p>
            <ScrollBox label="KpiRow of this piece" className="overflow-y-hidden">
                <DataTable<Metric>
                    caption="KpiRow of this piece"
                    rows={rows}
                    columns={[
                        { label: 'Kpi', cell: (metric) => metricName[metric] },
                        { label: 'In all', numeric: true, cell: (metric) => show(metric, found.totals[metric]) },
                        { label: 'By people', numeric: true, cell: (metric) => show(metric, found.human[metric]) },
                        {
                            label: 'Last 30 days',
                            className: 'w-40',
                            cell: (metric) => (
                                <Sparkline label={`${metricName[metric]} by day`} values={found.days.map((day) => day.totals[metric] ?? null)} />
                            ),
                        },
                    ]}
                />
            </ScrollBox>
        </>
    );
}
