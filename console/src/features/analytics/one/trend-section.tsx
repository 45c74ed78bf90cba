import { getRouteApi } from '@tanstack/react-router';
import { ProblemState } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useToday } from '#features/analytics/parts/use-today.ts';
import { useSearchUpdate } from '#features/analytics/parts/use-search-update.ts';
import { usePerformanceTrends } from '#features/analytics/api/trends.ts';
import { pointsOf, type Grain } from '#features/analytics/charts/points.ts';
import { TrendChart } from '#features/analytics/charts/trend-chart.tsx';
import { Chips } from '#features/analytics/parts/chips.tsx';
import { comparable, DEFAULT_RANGE, grainOf, grainsOf, metricsOf, RANGES, usualGrain, type TrendSearch } from '#features/analytics/one/search.ts';
import type { Dashboard, Metric } from '#features/analytics/types.ts';
import { LEADING, metricName, METRICS } from '#features/analytics/words.ts';
import { Checkbox } from '#components/ui/input.tsx';
import { cn } from '#lib/cn.ts';

const route = getRouteApi('/analytics/$id/');
const ORDERED = [...LEADING, ...METRICS.filter((metric) => !LEADING.includes(metric))];
const SHOWN_AT_FIRST = 4;
const GRAIN_NAMES: Record<Grain, string> = { hour: 'Hours', day: 'Days', week: 'Weeks' };
const RANGE_NAMES: Record<number, string> = { 2: '2 days', 7: '7 days', 30: '30 days', 90: '90 days', 180: '180 days', 365: '1 year' };

/** The course of the chosen metrics, one small chart each on the same days. */
export function TrendSection({ id, dashboard }: { id: string; dashboard: Dashboard }) {
    const search = route.useSearch();
    const change = useSearchUpdate<TrendSearch>('/analytics/$id', id, search);
    const days = search.days ?? DEFAULT_RANGE;
    const grain = grainOf(search);
    const compare = Boolean(search.before) && comparable(days);
    const trends = usePerformanceTrends(id, compare ? 2 * days : days, grain === 'hour' ? grain : undefined);
    const today = useToday(dashboard.period.timeZone);
    const recorded = ORDERED.filter((metric) => dashboard.totals[metric] !== undefined);
    const chosen = metricsOf(search.metrics).filter((metric) => recorded.includes(metric));
    const shown = chosen.length > 0 ? chosen : LEADING.filter((metric) => recorded.includes(metric)).slice(0, SHOWN_AT_FIRST);
    const toggle = (metric: Metric) => {
        const next = shown.includes(metric) ? shown.filter((one) => one !== metric) : [...shown, metric];
        change({ metrics: next.length > 0 ? ORDERED.filter((one) => next.includes(one)).join(',') : undefined });
    };
    return (
        <section aria-label="Trends">
            <div className="no-print mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
                <Chips label="Trends shown" all={recorded} shown={shown} name={(metric) => metricName[metric]} onToggle={toggle} />
                <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2">
                    <label className={cn('flex items-center gap-2 text-label text-muted', !comparable(days) && 'opacity-60')}>
                        <Checkbox
                            checked={compare}
                            disabled={!comparable(days)}
                            onChange={(event) => change({ before: event.target.checked || undefined })}
                        />
                        {comparable(days) ? 'Beside the period before' : 'The year before is not told'}
                    </label>
                    <Segments
                        label="By"
                        value={grain}
                        options={grainsOf(days).map((value) => ({ value, label: GRAIN_NAMES[value] }))}
                        onChange={(by) => change({ by: by === usualGrain(days) ? undefined : by })}
                    />
                    <Segments
                        label="Range"
                        value={String(days)}
                        options={RANGES.map((value) => ({ value: String(value), label: RANGE_NAMES[value] ?? '' }))}
                        onChange={(value) => change({ days: Number(value) === DEFAULT_RANGE ? undefined : Number(value) })}
                    />
                </div>
            </div>
            {trends.data ? (
                <div className={cn('grid gap-x-6 gap-y-5 transition-opacity lg:grid-cols-2', trends.isPlaceholderData && 'opacity-60')}>
                    {shown.map((metric) => (
                        <TrendChart
                            key={metric}
                            metric={metric}
                            points={pointsOf(trends.data, metric, days, grain)}
                            grain={grain === 'hour' && !trends.data.hours ? 'day' : grain}
                            compare={compare}
                            trend={trends.data.metrics.find((one) => one.metric === metric)}
                            currency={dashboard.roi.currency}
                            today={today}
                        />
                    ))}
                </div>
            ) : trends.isError ? (
                <ProblemState error={trends.error} what="Trends" onRetry={() => void trends.refetch()} />
            ) : (
                <Skeleton className="h-64 rounded-lg" />
            )}
        </section>
    );
}
