import { Bar, BarChart, ResponsiveContainer } from 'recharts';
import { CHART_MARGIN, dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { valuesOf } from '#components/charts/ticks.ts';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import type { DayRow } from '#features/campaigns/charts/days.ts';
import { campaignChartStrings } from '#features/campaigns/charts/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { metricAxis } from '#lib/format/metric.ts';
import { money } from '#lib/format/numbers.ts';
import { calendarDay } from '#lib/format/time.ts';
import { metrics } from '#lib/metrics.ts';

/** Spend and revenue by day. */
export function SpendRevenueChart(props: { rows: DayRow[]; currency: string; today?: string | undefined }) {
    const show = (value: number) => money(value, props.currency, { exact: true });
    const cell = (key: string) => (row: DayRow) => (row[key] === null || row[key] === undefined ? <NoValue /> : show(Number(row[key])));
    return (
        <ChartFrame<DayRow>
            title={campaignChartStrings.spendAndRevenue.title}
            hint={campaignStrings.byDay(props.currency)}
            summary={campaignChartStrings.spendAndRevenue.summary}
            legend={
                <>
                    <LegendMark colour="var(--series-main)">{metrics.spend.label}</LegendMark>
                    <LegendMark colour="var(--series-second)">{metrics.revenue.label}</LegendMark>
                </>
            }
            columns={[
                { label: campaignStrings.columns.day, cell: (row) => calendarDay(row.day) },
                { label: metrics.spend.label, numeric: true, cell: cell('spend') },
                { label: metrics.revenue.label, numeric: true, cell: cell('revenue') },
            ]}
            rows={props.rows}
        >
            <ResponsiveContainer>
                <BarChart data={props.rows} margin={CHART_MARGIN} barGap={1} maxBarSize={18}>
                    {dayAxes({ ...metricAxis('money', props.currency), days: props.rows, values: valuesOf(props.rows, ['spend', 'revenue']), today: props.today })}
                    {dayTooltip(show)}
                    <Bar dataKey="spend" name={metrics.spend.label} fill="var(--series-main)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
                    <Bar dataKey="revenue" name={metrics.revenue.label} fill="var(--series-second)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
                </BarChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}
