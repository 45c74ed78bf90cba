import { useState } from 'react';
import { ProblemState } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useHeatMap } from '#features/analytics/api/heat-map.ts';
import { HeatMapChart } from '#features/analytics/charts/heat-map-chart.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { MetricSelect } from '#features/analytics/parts/metric-select.tsx';
import type { Metric } from '#features/analytics/types.ts';
import { cn } from '#lib/cn.ts';

const PERIODS = ['7', '28', '84'] as const;
const PREFERRED: Metric[] = ['engagements', 'clicks', 'opens'];

/** A heat map of a selected metric by hour of the week. */
export function HeatMapSection({ id }: { id: string }) {
    const [days, setDays] = useState<(typeof PERIODS)[number]>('28');
    const [selected, setMetric] = useState<Metric>();
    const query = useHeatMap(id, Number(days));
    const found = query.data;
    if (query.isError && !found) return <ProblemState error={query.error} what={campaignAnalyticsStrings.engagement.hourly} onRetry={() => void query.refetch()} />;
    if (!found) return <Skeleton className="h-80 rounded-lg" />;
    const metric = selected && found.metrics.includes(selected) ? selected : (PREFERRED.find((one) => found.metrics.includes(one)) ?? found.metrics[0]);
    return (
        <div>
            <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
                {found.metrics.length > 1 && metric && (
                    <MetricSelect label={campaignAnalyticsStrings.engagement.metric} all={found.metrics} value={metric} onChange={setMetric} />
                )}
                <div className="ml-auto">
                    <Segments label={campaignAnalyticsStrings.engagement.period} value={days} options={PERIODS.map((value) => ({ value, label: campaignAnalyticsStrings.engagement.weeks[value] }))} onChange={setDays} />
                </div>
            </div>
            {metric ? (
                <div className={cn('transition-opacity', query.isPlaceholderData && 'opacity-60')}>
                    <HeatMapChart map={found} metric={metric} />
                </div>
            ) : (
                <p className="rounded-lg border border-line bg-raised px-4 py-3 text-table text-muted">
                    {campaignAnalyticsStrings.engagement.noHours(days)}
                </p>
            )}
        </div>
    );
}
