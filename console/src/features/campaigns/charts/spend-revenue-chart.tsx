import { Bar, BarChart, ResponsiveContainer } from 'recharts';
import { dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import type { DayRow } from '#features/campaigns/charts/days.ts';
import { money } from '#lib/format/numbers.ts';
import { calendarDay } from '#lib/format/time.ts';

/** What each day cost and what it brought. */
export function SpendRevenueChart(props: { rows: DayRow[]; currency: string; today?: string | undefined }) {
    const show = (value: number) => money(value, props.currency, { exact: true });
    const cell = (key: string) => (row: DayRow) => (row[key] === null || row[key] === undefined ? <NoValue /> : show(Number(row[key])));
    return (
        <ChartFrame<DayRow>
            title="Spend and revenue"
            hint={`by day, in ${props.currency}; days in UTC`}
            summary="Spend and revenue of each day. The table has every figure."
            legend={
                <>
                    <LegendMark colour="var(--series-main)">Spend</LegendMark>
                    <LegendMark colour="var(--series-second)">Revenue</LegendMark>
                </>
            }
            columns={[
                { label: 'Day', cell: (row) => calendarDay(row.day) },
                { label: 'Spend', numeric: true, cell: cell('spend') },
                { label: 'Revenue', numeric: true, cell: cell('revenue') },
            ]}
            rows={props.rows}
        >
            <ResponsiveContainer>
                <BarChart data={props.rows} margin={{ top: 12, right: 12, bottom: 0, left: 0 }} barGap={1} maxBarSize={18}>
                    {dayAxes({ money: (value) => money(value, props.currency, { compact: true }), days: props.rows, today: props.today })}
                    {dayTooltip(show)}
                    <Bar dataKey="spend" name="Spend" fill="var(--series-main)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
                    <Bar dataKey="revenue" name="Revenue" fill="var(--series-second)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
                </BarChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}
