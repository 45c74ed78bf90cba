import { getRouteApi } from '@tanstack/react-router';
import { CsvButton } from '#components/csv-button.tsx';
import { ProblemState } from '#components/states.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useScopedMetrics } from '#features/analytics/api/scoped.ts';
import { usePerformanceTrends } from '#features/analytics/api/trends.ts';
import { defaultGrain, grainsOf, metricsOf, type TrendSearch } from '#features/analytics/campaign/search.ts';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { pointsOf } from '#features/analytics/charts/points.ts';
import { TrendChart } from '#features/analytics/charts/trend-chart.tsx';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { Chips } from '#features/analytics/parts/chips.tsx';
import { useSearchUpdate } from '#features/analytics/parts/use-search-update.ts';
import { previousOf } from '#features/analytics/scope/scope.ts';
import type { Scope } from '#features/analytics/scope/use-scope.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Dashboard, Metric, Report, Trends } from '#features/analytics/types.ts';
import { LEADING_METRICS, metrics, METRICS } from '#lib/metrics.ts';

const route = getRouteApi('/analytics/$id/');
const ORDERED = [...LEADING_METRICS, ...METRICS.filter((metric) => !LEADING_METRICS.includes(metric))];
const SHOWN_BY_DEFAULT = 4;

/** A small trend chart for each selected metric. */
export function TrendSection(props: { id: string; dashboard: Dashboard; scope: Scope; found: Report }) {
    const { id, dashboard, scope, found } = props;
    const search = route.useSearch();
    const change = useSearchUpdate<TrendSearch>('/analytics/$id', id, search);
    const { days } = scope.range;
    const grains = grainsOf(scope.range, scope.channels.length === 0);
    const grain = search.by && grains.includes(search.by) ? search.by : defaultGrain(days, grains);
    const compare = Boolean(search.compare);
    const before = previousOf(scope.range);
    const previous = useScopedMetrics(id, { ...scope.request, startDate: before.from, endDate: before.to }, compare && grain !== 'hour').data;
    const hourly = usePerformanceTrends(id, compare ? 2 * days : days, 'hour', grain === 'hour');
    const daily: Trends = {
        campaignId: id,
        period: found.period,
        days: [...(compare ? (previous?.detail?.days ?? []) : []), ...(found.detail?.days ?? [])],
        metrics: found.detail?.metricTrends ?? [],
        anomalies: found.detail?.anomalies ?? [],
    };
    const trends = grain === 'hour' ? hourly.data : daily;
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
                    <label className="flex items-center gap-2 text-label text-muted">
                        <Checkbox checked={compare} onChange={(event) => change({ compare: event.target.checked || undefined })} />
                        {campaignAnalyticsStrings.trends.compare}
                    </label>
                    {grains.length > 1 && (
                        <Segments
                            label={campaignAnalyticsStrings.trends.groupBy}
                            value={grain}
                            options={grains.map((value) => ({ value, label: campaignAnalyticsStrings.trends.grain[value] }))}
                            onChange={(by) => change({ by: by === defaultGrain(days, grains) ? undefined : by })}
                        />
                    )}
                    <CsvButton
                        what={campaignAnalyticsStrings.trends.title}
                        name={[nameOf(dashboard.campaign), campaignAnalyticsStrings.trends.file, found.period.from, found.period.to]}
                        table={() => ({
                            header: [analyticsStrings.day, ...shown.map((metric) => metrics[metric].label)],
                            rows: (found.detail?.days ?? []).map((row) => [row.day, ...shown.map((metric) => row.totals[metric])]),
                        })}
                    />
                </div>
            </div>
            {trends ? (
                <div className="grid gap-x-6 gap-y-5 lg:grid-cols-2">
                    {shown.map((metric) => (
                        <TrendChart
                            key={metric}
                            metric={metric}
                            points={pointsOf(trends, metric, days, grain)}
                            grain={grain === 'hour' && !trends.hours ? 'day' : grain}
                            compare={compare}
                            trend={trends.metrics.find((one) => one.metric === metric)}
                            currency={dashboard.roi.currency}
                            today={scope.today}
                        />
                    ))}
                </div>
            ) : hourly.isError ? (
                <ProblemState error={hourly.error} what={campaignAnalyticsStrings.trends.title} onRetry={() => void hourly.refetch()} />
            ) : (
                <Skeleton className="h-64 rounded-lg" />
            )}
        </section>
    );
}
