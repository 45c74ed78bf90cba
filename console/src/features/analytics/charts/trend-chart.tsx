import { ComposedChart, Line, ResponsiveContainer } from 'recharts';
import { CHART_MARGIN, dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { valuesOf } from '#components/charts/ticks.ts';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { orDash, type DataColumn } from '#components/data-table.tsx';
import type { Grain, Point } from '#features/analytics/charts/points.ts';
import { chartStrings } from '#features/analytics/charts/strings.ts';
import { anomalyText } from '#features/analytics/parts/anomaly-text.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Metric, MetricTrend } from '#features/analytics/types.ts';
import { formatAverage, formatMetric, metricAxis } from '#lib/format/metric.ts';
import { calendarDay, localClock, localHour } from '#lib/format/time.ts';
import { isMoney, metrics } from '#lib/metrics.ts';

const SERIES = ['value', 'previous', 'average'];

/** One metric by hour, day or week, optionally compared with the previous period. Anomalies are marked. */
export function TrendChart(props: {
    metric: Metric;
    points: Point[];
    grain: Grain;
    compare: boolean;
    trend: MetricTrend | undefined;
    currency: string | null | undefined;
    today: string | undefined;
}) {
    const { metric, points, grain, compare, currency } = props;
    const kind = isMoney(metric) ? 'money' : 'count';
    const show = (value: number) => formatMetric(value, kind, currency);
    const name = metrics[metric].label;
    const average = chartStrings.trend.average[grain];
    const at = (day: string) => points.find((point) => point.day === day);
    const title = (day: string) => {
        const point = at(day);
        if (!point) return '';
        const previous = compare && point.previousDay && (point.local ? localHour : calendarDay)(point.previousDay);
        const when = labelOf(point, grain);
        return previous ? chartStrings.trend.compared(when, previous) : when;
    };
    return (
        <ChartFrame<Point>
            title={name}
            hint={hint(props.trend, kind, currency)}
            summary={chartStrings.trend.summary(name, chartStrings.trend.grain[grain], hint(props.trend, kind, currency))}
            legend={
                <>
                    <LegendMark colour="var(--series-main)">{name}</LegendMark>
                    {compare && (
                        <LegendMark colour="var(--series-second)" dashed>
                            {chartStrings.trend.previous}
                        </LegendMark>
                    )}
                    {average && <LegendMark colour="var(--series-plan)">{average}</LegendMark>}
                    {points.some((point) => point.anomaly) && <AnomalyMark />}
                </>
            }
            columns={columns(name, show, grain, compare, currency)}
            rows={points}
            height={180}
        >
            <ResponsiveContainer>
                <ComposedChart data={points} syncId="trends" margin={CHART_MARGIN}>
                    {dayAxes({ ...metricAxis(kind, currency), days: points, values: valuesOf(points, SERIES), today: grain === 'day' ? props.today : undefined, ...marks(points, grain) })}
                    {dayTooltip(show, { title, note: (day) => noteOf(at(day), currency) })}
                    {average && <Line dataKey="average" name={average} stroke="var(--series-plan)" strokeWidth={1} dot={false} isAnimationActive={false} />}
                    {compare && (
                        <Line
                            dataKey="previous"
                            name={chartStrings.trend.previous}
                            stroke="var(--series-second)"
                            strokeDasharray="4 4"
                            strokeWidth={1.5}
                            dot={isolatedDot(points, 'previous', 'var(--series-second)')}
                            connectNulls={false}
                            isAnimationActive={false}
                        />
                    )}
                    <Line
                        dataKey="value"
                        name={name}
                        stroke="var(--series-main)"
                        strokeWidth={2}
                        dot={isolatedDot(points, 'value', 'var(--series-main)')}
                        connectNulls={false}
                        isAnimationActive={false}
                    />
                </ComposedChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}

function hint(trend: MetricTrend | undefined, kind: 'money' | 'count', currency: string | null | undefined): string {
    if (!trend) return chartStrings.trend.noData;
    const moves = trend.direction === 'RISING' || trend.direction === 'FALLING';
    const direction = analyticsStrings.direction[trend.direction];
    const change =
        moves && typeof trend.changePerDay === 'number'
            ? chartStrings.trend.change(direction, formatAverage(Math.abs(trend.changePerDay), kind, currency))
            : direction;
    return typeof trend.averagePerDay === 'number' ? chartStrings.trend.withAverage(change, formatAverage(trend.averagePerDay, kind, currency)) : change;
}

const noteOf = (point: Point | undefined, currency: string | null | undefined) => point?.anomaly && anomalyText(point.anomaly, currency);

function labelOf(point: Point, grain: Grain): string {
    const when = point.local ? localHour(point.local) : dayLabel(point.day, grain);
    return point.partial ? chartStrings.trend.inProgress(when) : when;
}

const dayLabel = (day: string, grain: Grain) => (grain === 'week' ? chartStrings.trend.weekEnding(calendarDay(day)) : calendarDay(day));

/** Labels hours at midnight, and every six hours if there are few days. */
function marks(points: Point[], grain: Grain) {
    if (grain !== 'hour') return {};
    const every = points.length > 48 ? 24 : 6;
    const hourOf = (local: string) => Number(local.slice(11, 13));
    const label = (local: string) => (hourOf(local) === 0 ? calendarDay(local.slice(0, 10)) : localClock(local));
    return {
        ticks: points.filter((point) => point.local && hourOf(point.local) % every === 0).map((point) => point.day),
        tick: (day: string) => label(points.find((point) => point.day === day)?.local ?? ''),
    };
}

const columns = (name: string, show: (value: number) => string, grain: Grain, compare: boolean, currency: string | null | undefined): DataColumn<Point>[] => [
    { label: chartStrings.trend.grain[grain], cell: (row) => labelOf(row, grain) },
    { label: name, numeric: true, cell: (row) => orDash(row.value, show) },
    ...(compare ? [{ label: chartStrings.trend.previous, numeric: true, cell: (row: Point) => orDash(row.previous, show) }] : []),
    ...(chartStrings.trend.average[grain] ? [{ label: chartStrings.trend.average[grain], numeric: true, cell: (row: Point) => orDash(row.average, show) }] : []),
    ...(grain === 'day' ? [{ label: chartStrings.trend.anomaly, className: 'whitespace-normal', cell: (row: Point) => noteOf(row, currency) ?? '' }] : []),
];

interface DotProps {
    cx?: number;
    cy?: number;
    index?: number;
}

/** Draws a dot for a value between gaps, which has no line, and a ring for an anomaly. */
function isolatedDot(points: Point[], key: 'value' | 'previous', colour: string) {
    return function Dot({ cx, cy, index = 0 }: DotProps) {
        const point = points[index];
        if (!point || point[key] === null || cx === undefined || cy === undefined) return <g key={index} />;
        if (key === 'value' && point.anomaly) {
            return <circle key={index} cx={cx} cy={cy} r={5} fill="var(--raised)" stroke="var(--warn)" strokeWidth={2.5} />;
        }
        const alone = (points[index - 1]?.[key] ?? null) === null && (points[index + 1]?.[key] ?? null) === null;
        return alone ? <circle key={index} cx={cx} cy={cy} r={2.5} fill={colour} /> : <g key={index} />;
    };
}

const AnomalyMark = () => (
    <span className="inline-flex items-center gap-1.5 text-label text-muted">
        <svg width="12" height="12" aria-hidden>
            <circle cx="6" cy="6" r="4" fill="none" stroke="var(--warn)" strokeWidth="2.5" />
        </svg>
        {chartStrings.trend.anomalyLegend}
    </span>
);
