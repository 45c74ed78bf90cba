import { Area, ComposedChart, Line, ResponsiveContainer } from 'recharts';
import { dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import { cumulative, dayIn, type DayRow } from '#features/campaigns/charts/days.ts';
import type { Budget } from '#features/campaigns/types.ts';
import { money } from '#lib/format/numbers.ts';
import { calendarDay } from '#lib/format/time.ts';

/** What was spent against what the plan expected, from the first day to the last; figures are totalled by UTC days. */
export function PlanChart({ budget }: { budget: Budget }) {
    const today = dayIn('UTC');
    const rows = cumulative(budget.daily, today);
    const show = (value: number) => money(value, budget.currency);
    return (
        <ChartFrame<DayRow>
            title="Spend against the plan"
            hint="added up; days in UTC"
            summary={`${show(budget.spent)} spent where the plan expected ${show(budget.plannedByNow)} by now, of ${show(budget.total)} in all.`}
            legend={
                <>
                    <LegendMark colour="var(--series-main)">Spent</LegendMark>
                    <LegendMark colour="var(--series-plan)" dashed>
                        Planned
                    </LegendMark>
                </>
            }
            columns={[
                { label: 'Day', cell: (row) => calendarDay(row.day) },
                { label: 'Spent', numeric: true, cell: (row) => (row.spent === null ? <NoValue /> : show(Number(row.spent))) },
                { label: 'Planned', numeric: true, cell: (row) => show(Number(row.planned)) },
            ]}
            rows={rows}
        >
            <ResponsiveContainer>
                <ComposedChart data={rows} margin={{ top: 12, right: 12, bottom: 0, left: 0 }}>
                    {dayAxes({
                        money: (value) => money(value, budget.currency, { compact: true }),
                        days: rows,
                        today,
                    })}
                    {dayTooltip(show)}
                    <Line
                        dataKey="planned"
                        name="Planned"
                        stroke="var(--series-plan)"
                        strokeDasharray="4 4"
                        strokeWidth={1.5}
                        dot={false}
                        isAnimationActive={false}
                    />
                    <Area
                        dataKey="spent"
                        name="Spent"
                        stroke="var(--series-main)"
                        fill="var(--series-main)"
                        fillOpacity={0.1}
                        strokeWidth={2}
                        dot={false}
                        isAnimationActive={false}
                    />
                </ComposedChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}
