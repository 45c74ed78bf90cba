import { useState } from 'react';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { orDash } from '#components/data-table.tsx';
import { sum } from '#features/analytics/charts/points.ts';
import { compareStrings } from '#features/analytics/compare/strings.ts';
import { MetricSelect } from '#features/analytics/parts/metric-select.tsx';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Dashboard, Metric } from '#features/analytics/types.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { calendarDay } from '#lib/format/time.ts';
import { isMoney, LEADING_METRICS, metrics } from '#lib/metrics.ts';

/** A sparkline of the last 30 days of a metric for each campaign, on one scale if possible. */
export function TrendComparison({ dashboards }: { dashboards: Dashboard[] }) {
    const recorded = LEADING_METRICS.filter((metric) => dashboards.some((one) => one.trend.some((day) => day.totals[metric] !== undefined)));
    const [selected, setMetric] = useState<Metric>();
    const metric = selected && recorded.includes(selected) ? selected : recorded[0];
    if (!metric) return null;
    const kind = isMoney(metric) ? 'money' : 'count';
    const valuesOf = (one: Dashboard) => one.trend.map((day) => day.totals[metric] ?? null);
    const currencies = new Set(dashboards.map((one) => one.roi.currency ?? ''));
    const oneScale = kind === 'count' || currencies.size === 1;
    const top = oneScale ? Math.max(0, ...dashboards.flatMap((one) => valuesOf(one).map((value) => value ?? 0))) : undefined;
    const days = [...new Set(dashboards.flatMap((one) => one.trend.map((day) => day.day)))].sort();
    const total = (one: Dashboard) => sum(valuesOf(one));
    return (
        <ChartFrame<string>
            title={compareStrings.trend.title(metrics[metric].label)}
            hint={oneScale ? compareStrings.trend.oneScale : compareStrings.trend.ownScales}
            summary={dashboards.map((one) => compareStrings.trend.summary(nameOf(one.campaign), formatMetric(total(one) ?? 0, kind, one.roi.currency))).join('; ')}
            actions={
                <MetricSelect label={compareStrings.trend.metric} all={recorded} value={metric} onChange={setMetric} />
            }
            columns={[
                { label: analyticsStrings.day, cell: calendarDay },
                ...dashboards.map((one) => ({
                    id: one.campaign.id,
                    label: nameOf(one.campaign),
                    numeric: true,
                    cell: (day: string) => orDash(one.trend.find((row) => row.day === day)?.totals[metric], (value) => formatMetric(value, kind, one.roi.currency)),
                })),
            ]}
            rows={days}
            height="auto"
        >
            <div className="grid gap-5 px-2 pb-2 sm:grid-cols-2 lg:grid-cols-3">
                {dashboards.map((one) => (
                    <div key={one.campaign.id} className="min-w-0">
                        <p className="flex justify-between gap-3 text-label">
                            <span className="truncate font-medium">{nameOf(one.campaign)}</span>
                            <span className="tabular-nums text-muted">{orDash(total(one), (value) => formatMetric(value, kind, one.roi.currency))}</span>
                        </p>
                        <div className="mt-2 h-20 border-b border-line">
                            <Sparkline label={compareStrings.trend.byDay(metrics[metric].label, nameOf(one.campaign))} values={valuesOf(one)} className="h-full" {...(top ? { top } : {})} />
                        </div>
                    </div>
                ))}
            </div>
        </ChartFrame>
    );
}
