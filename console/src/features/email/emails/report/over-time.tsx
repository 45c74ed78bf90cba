import { useQuery } from '@tanstack/react-query';
import { ComposedChart, Line, ResponsiveContainer } from 'recharts';
import { CHART_MARGIN, dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { valuesOf } from '#components/charts/ticks.ts';
import type { DataColumn } from '#components/data-table.tsx';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { isSending } from '#features/email/emails/api/email.ts';
import { overTimeQuery } from '#features/email/emails/api/report.ts';
import { reportText } from '#features/email/emails/report/strings.ts';
import type { Email, OverTime, OverTimePoint } from '#features/email/emails/types.ts';
import { metricAxis } from '#lib/format/metric.ts';
import { count } from '#lib/format/numbers.ts';
import { clock, day, dayIn, exact, zoneName } from '#lib/format/time.ts';

const text = reportText.overTime;

/** A bucket as the chart draws it; `day` is its key on the axis. */
interface Row extends OverTimePoint {
    day: string;
    shownOpens: number;
    shownClicks: number;
}

/** Opens and clicks by hour or day. */
export function OverTimeSection({ email, people }: { email: Email; people: boolean }) {
    const overTime = useQuery(overTimeQuery(email.id, isSending(email)));
    const { data } = overTime;
    if (data && data.points.length > 0) return <Chart overTime={data} people={people} />;
    return (
        <Section title={text.title}>
            {data ? <Empty title={text.none} /> : overTime.isError ? <InlineProblem error={overTime.error} onRetry={() => void overTime.refetch()} /> : <Skeleton className="m-4 h-60" />}
        </Section>
    );
}

function Chart({ overTime: { timeZone, bucket, points }, people }: { overTime: OverTime; people: boolean }) {
    const rows = points.map((point): Row => ({ ...point, day: point.start, shownOpens: people ? point.humanOpens : point.opens, shownClicks: people ? point.humanClicks : point.clicks }));
    const label = (start: string) => (bucket === 'HOUR' ? exact(start, timeZone) : day(start, timeZone));
    const total = (key: 'shownOpens' | 'shownClicks') => count(rows.reduce((sum, row) => sum + row[key], 0));
    return (
        <ChartFrame<Row>
            title={text.title}
            hint={text.zone(zoneName(timeZone))}
            summary={text.summary(total('shownOpens'), total('shownClicks'))}
            legend={
                <>
                    <LegendMark colour="var(--series-main)">{text.opens}</LegendMark>
                    <LegendMark colour="var(--series-second)">{text.clicks}</LegendMark>
                </>
            }
            columns={columns(bucket, label)}
            rows={rows}
        >
            <ResponsiveContainer>
                <ComposedChart data={rows} margin={CHART_MARGIN}>
                    {dayAxes({ ...metricAxis('count'), days: rows, values: valuesOf(rows, ['shownOpens', 'shownClicks']), tick: tickOf(bucket, timeZone) })}
                    {dayTooltip(count, { title: label })}
                    <Line dataKey="shownOpens" name={text.opens} stroke="var(--series-main)" strokeWidth={2} dot={rows.length === 1} isAnimationActive={false} />
                    <Line dataKey="shownClicks" name={text.clicks} stroke="var(--series-second)" strokeWidth={2} dot={rows.length === 1} isAnimationActive={false} />
                </ComposedChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}

/** Labels days, and hours by the clock; the first hour of a day by the day. */
const tickOf = (bucket: OverTime['bucket'], zone: string) => (start: string) =>
    bucket === 'DAY' || dayIn(zone, start) !== dayIn(zone, Date.parse(start) - 1) ? day(start, zone) : clock(start, zone);

const columns = (bucket: OverTime['bucket'], label: (start: string) => string): DataColumn<Row>[] => [
    { label: bucket === 'HOUR' ? text.hour : text.day, cell: ({ start }) => label(start) },
    { label: text.sent, numeric: true, cell: (row) => count(row.sent) },
    { label: text.opens, numeric: true, cell: (row) => count(row.shownOpens) },
    { label: text.clicks, numeric: true, cell: (row) => count(row.shownClicks) },
    { label: text.bounces, numeric: true, cell: (row) => count(row.bounces) },
    { label: text.unsubscribes, numeric: true, cell: (row) => count(row.unsubscribes) },
    { label: text.complaints, numeric: true, cell: (row) => count(row.complaints) },
    { label: text.conversions, numeric: true, cell: (row) => count(row.conversions) },
];
