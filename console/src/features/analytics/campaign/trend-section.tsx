import { getRouteApi } from '@tanstack/react-router';
import { ProblemState } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { useToday } from '#features/analytics/parts/use-today.ts';
import { useSearchUpdate } from '#features/analytics/parts/use-search-update.ts';
import { usePerformanceTrends } from '#features/analytics/api/trends.ts';
import { pointsOf } from '#features/analytics/charts/points.ts';
import { TrendChart } from '#features/analytics/charts/trend-chart.tsx';
import { Chips } from '#features/analytics/parts/chips.tsx';
import { comparable, DEFAULT_RANGE, grainOf, grainsOf, metricsOf, RANGES, defaultGrain, type TrendSearch } from '#features/analytics/campaign/search.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Dashboard, Metric } from '#features/analytics/types.ts';
import { Checkbox } from '#components/ui/input.tsx';
import { cn } from '#lib/cn.ts';
import { LEADING_METRICS, metrics, METRICS } from '#lib/metrics.ts';

const route = getRouteApi('/analytics/$id/');
const ORDERED = [...LEADING_METRICS, ...METRICS.filter((metric) => !LEADING_METRICS.includes(metric))];
const SHOWN_BY_DEFAULT = 4;

/** A small trend chart for each selected metric. */
export function TrendSection({ id, dashboard }: { id: string; dashboard: Dashboard }) {
    const search = route.useSearch();
    const change = useSearchUpdate<TrendSearch>('/analytics/$id', id, search);
    const days = search.days ?? DEFAULT_RANGE;
    const grain = grainOf(search);
    const compare = Boolean(search.compare) && comparable(days);
    const trends = usePerformanceTrends(id, compare ? 2 * days : days, grain === 'hour' ? grain : undefined);
    const today = useToday(dashboard.period.timeZone);
    const recorded = ORDERED.filter((metric) => dashboard.totals[metric] !== undefined);
    const selected = metricsOf(search.metrics).filter((metric) => recorded.includes(metric));
    const shown = selected.length > 0 ? selected : LEADING_METRICS.filter((metric) => recorded.includes(metric)).slice(0, SHOWN_BY_DEFAULT);
    const toggle = (metric: Metric) => {
        const next = shown.includes(metric) ? shown.filter((one) => one !== metric) : [...shown, metric];
        change({ metrics: next.length > 0 ? ORDERED.filter((one) => next.includes(one)).join(',') : undefined });
    };
    return (
        <section aria-label={campaignAnalyticsStrings.trends.title}>
            <div className="no-print mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
                <Chips label={campaignAnalyticsStrings.trends.shown} all={recorded} shown={shown} name={(metric) => metrics[metric].label} onToggle={toggle} />
                <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2">
                    <label className={cn('flex items-center gap-2 text-label text-muted', !comparable(days) && 'opacity-60')}>
                        <Checkbox
                            checked={compare}
                            disabled={!comparable(days)}
                            onChange={(event) => change({ compare: event.target.checked || undefined })}
                        />
                        {comparable(days) ? campaignAnalyticsStrings.trends.compare : campaignAnalyticsStrings.trends.compareUnavailable}
                    </label>
                    <Segments
                        label={campaignAnalyticsStrings.trends.groupBy}
                        value={grain}
                        options={grainsOf(days).map((value) => ({ value, label: campaignAnalyticsStrings.trends.grain[value] }))}
                        onChange={(by) => change({ by: by === defaultGrain(days) ? undefined : by })}
                    />
                    <Segments
                        label={analyticsStrings.dateRange}
                        value={String(days)}
                        options={RANGES.map((value) => ({ value: String(value), label: analyticsStrings.days(value) }))}
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
                <ProblemState error={trends.error} what={campaignAnalyticsStrings.trends.title} onRetry={() => void trends.refetch()} />
            ) : (
                <Skeleton className="h-64 rounded-lg" />
            )}
        </section>
    );
}
