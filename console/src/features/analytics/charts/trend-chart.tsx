import { ComposedChart, Line, ResponsiveContainer } from 'recharts';
import { dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { orDash, type DataColumn } from '#components/data-table.tsx';
import type { Grain, Point } from '#features/analytics/charts/points.ts';
import { formatAverage, formatMetric } from '#features/analytics/parts/metric-value.tsx';
import type { Metric, MetricTrend } from '#features/analytics/types.ts';
import { directionName, isMoney, metricName } from '#features/analytics/words.ts';
import { calendarDay, localClock, localHour } from '#lib/format/time.ts';

/** One metric by hour, day or week, beside the period before; days that stand out are marked. */
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
    const name = metricName[metric];
    const mean = MEANS[grain];
    const at = (day: string) => points.find((point) => point.day === day);
    const title = (day: string) => {
        const point = at(day);
        if (!point) return '';
        const before = compare && point.beforeDay && (point.local ? localHour : calendarDay)(point.beforeDay);
        return `${whenOf(point, grain)}${point.partial ? ', not over yet' : ''}${before ? `; before: ${before}` : ''}`;
    };
    return (
        <ChartFrame<Point>
            title={name}
            hint={hint(props.trend, kind, currency)}
            summary={`${name} by ${grain}. ${hint(props.trend, kind, currency)}. The table has every figure.`}
            legend={
                <>
                    <LegendMark colour="var(--series-main)">{name}</LegendMark>
                    {compare && (
                        <LegendMark colour="var(--series-second)" dashed>
                            Period before
                        </LegendMark>
                    )}
                    {mean && <LegendMark colour="var(--series-plan)">{mean}</LegendMark>}
                    {points.some((point) => point.anomaly) && <AnomalyMark />}
                </>
            }
            columns={columns(name, show, grain, compare)}
            rows={points}
            height={180}
        >
            <ResponsiveContainer>
                <ComposedChart data={points} syncId="trends" margin={{ top: 12, right: 12, bottom: 0, left: 0 }}>
                    {dayAxes({ money: (value) => formatMetric(value, kind, currency, true), days: points, today: grain === 'day' ? props.today : undefined, ...marks(points, grain) })}
                    {dayTooltip(show, { title, note: (day) => at(day)?.anomaly?.reason })}
                    {mean && <Line dataKey="average" name={mean} stroke="var(--series-plan)" strokeWidth={1} dot={false} isAnimationActive={false} />}
                    {compare && (
                        <Line
                            dataKey="before"
                            name="Before"
                            stroke="var(--series-second)"
                            strokeDasharray="4 4"
                            strokeWidth={1.5}
                            dot={lonely(points, 'before', 'var(--series-second)')}
                            connectNulls={false}
                            isAnimationActive={false}
                        />
                    )}
                    <Line
                        dataKey="value"
                        name={name}
                        stroke="var(--series-main)"
                        strokeWidth={2}
                        dot={lonely(points, 'value', 'var(--series-main)')}
                        connectNulls={false}
                        isAnimationActive={false}
                    />
                </ComposedChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}

function hint(trend: MetricTrend | undefined, kind: 'money' | 'count', currency: string | null | undefined): string {
    if (!trend) return 'nothing recorded in this time';
    const moves = trend.direction === 'RISING' || trend.direction === 'FALLING';
    const by = moves && typeof trend.changePerDay === 'number' ? ` by ${formatAverage(Math.abs(trend.changePerDay), kind, currency)} a day` : '';
    const mean = typeof trend.averagePerDay === 'number' ? `, ${formatAverage(trend.averagePerDay, kind, currency)} on a usual day` : '';
    return `${directionName[trend.direction]}${by}${mean}`;
}

const MEANS: Record<Grain, string | undefined> = { hour: '24-hour mean', day: '7-day mean', week: undefined };
const HEADS: Record<Grain, string> = { hour: 'Hour', day: 'Day', week: 'Week' };

const whenOf = (point: Point, grain: Grain) => (point.local ? localHour(point.local) : grain === 'week' ? `Week to ${calendarDay(point.day)}` : calendarDay(point.day));

/** Hours are marked where the day changes, and within it where there are few days. */
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

const columns = (name: string, show: (value: number) => string, grain: Grain, compare: boolean): DataColumn<Point>[] => [
    { label: HEADS[grain], cell: (row) => `${whenOf(row, grain)}${row.partial ? ' (not over yet)' : ''}` },
    { label: name, numeric: true, cell: (row) => orDash(row.value, show) },
    ...(compare ? [{ label: 'Period before', numeric: true, cell: (row: Point) => orDash(row.before, show) }] : []),
    ...(MEANS[grain] ? [{ label: MEANS[grain], numeric: true, cell: (row: Point) => orDash(row.average, show) }] : []),
    ...(grain === 'day' ? [{ label: 'Stands out', className: 'whitespace-normal', cell: (row: Point) => row.anomaly?.reason ?? '' }] : []),
];

interface DotProps {
    cx?: number;
    cy?: number;
    index?: number;
}

/** A value between gaps has no line and gets a dot; one that stands out gets a ring. */
function lonely(points: Point[], key: 'value' | 'before', colour: string) {
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
        Stands out from its weekday
    </span>
);
