import { useState } from 'react';
import { ProblemState } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useHeatMap } from '#features/analytics/api/heat-map.ts';
import { HeatMapChart } from '#features/analytics/charts/heat-map-chart.tsx';
import { MetricSelect } from '#features/analytics/parts/metric-select.tsx';
import type { Metric } from '#features/analytics/types.ts';
import { cn } from '#lib/cn.ts';

const WEEKS = ['7', '28', '84'] as const;
const NAMES = { 7: '1 week', 28: '4 weeks', 84: '12 weeks' };
const PREFERRED: Metric[] = ['engagements', 'clicks', 'opens'];

/** Which hours of the week are lively, for a metric of one's choice. */
export function HeatMapSection({ id }: { id: string }) {
    const [days, setDays] = useState<(typeof WEEKS)[number]>('28');
    const [wished, setMetric] = useState<Metric>();
    const answer = useHeatMap(id, Number(days));
    const found = answer.data;
    if (answer.isError && !found) return <ProblemState error={answer.error} what="Hours" onRetry={() => void answer.refetch()} />;
    if (!found) return <Skeleton className="h-80 rounded-lg" />;
    const metric = wished && found.metrics.includes(wished) ? wished : (PREFERRED.find((one) => found.metrics.includes(one)) ?? found.metrics[0]);
    return (
        <div>
            <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
                {found.metrics.length > 1 && metric && (
                    <MetricSelect label="Kpi by hour" all={found.metrics} value={metric} onChange={setMetric} />
                )}
                <div className="ml-auto">
                    <Segments label="Weeks" value={days} options={WEEKS.map((value) => ({ value, label: NAMES[value] }))} onChange={setDays} />
                </div>
            </div>
            {metric ? (
                <div className={cn('transition-opacity', answer.isPlaceholderData && 'opacity-60')}>
                    <HeatMapChart map={found} metric={metric} />
                </div>
            ) : (
                <p className="rounded-lg border border-line bg-raised px-4 py-3 text-table text-muted">
                    Nothing was recorded by hour in these {days} days. A longer time may show more.
                </p>
            )}
        </div>
    );
}
