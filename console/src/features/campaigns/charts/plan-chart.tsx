import { Area, ComposedChart, Line, ResponsiveContainer } from 'recharts';
import { CHART_MARGIN, dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { valuesOf } from '#components/charts/ticks.ts';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import { cumulative, type DayRow } from '#features/campaigns/charts/days.ts';
import { campaignChartStrings } from '#features/campaigns/charts/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Budget } from '#features/campaigns/types.ts';
import { metricAxis } from '#lib/format/metric.ts';
import { money } from '#lib/format/numbers.ts';
import { calendarDay, dayIn } from '#lib/format/time.ts';
import { metrics } from '#lib/metrics.ts';

/** Cumulative spend compared with the plan over the whole campaign, by UTC day. */
export function PlanChart({ budget }: { budget: Budget }) {
    const today = dayIn('UTC');
    const rows = cumulative(budget.daily, today);
    const show = (value: number) => money(value, budget.currency);
    return (
        <ChartFrame<DayRow>
            title={campaignChartStrings.plan.title}
            hint={campaignChartStrings.plan.hint}
            summary={campaignChartStrings.plan.summary(show(budget.spent), show(budget.plannedByNow), show(budget.total))}
            legend={
                <>
                    <LegendMark colour="var(--series-main)">{metrics.spend.label}</LegendMark>
                    <LegendMark colour="var(--series-plan)" dashed>
                        {campaignStrings.columns.planned}
                    </LegendMark>
                </>
            }
            columns={[
                { label: campaignStrings.columns.day, cell: (row) => calendarDay(row.day) },
                { label: metrics.spend.label, numeric: true, cell: (row) => (row.spent === null ? <NoValue /> : show(Number(row.spent))) },
                { label: campaignStrings.columns.planned, numeric: true, cell: (row) => show(Number(row.planned)) },
            ]}
            rows={rows}
        >
            <ResponsiveContainer>
                <ComposedChart data={rows} margin={CHART_MARGIN}>
                    {dayAxes({
                        ...metricAxis('money', budget.currency),
                        days: rows,
                        values: valuesOf(rows, ['planned', 'spent']),
                        today,
                    })}
                    {dayTooltip(show)}
                    <Line
                        dataKey="planned"
                        name={campaignStrings.columns.planned}
                        stroke="var(--series-plan)"
                        strokeDasharray="4 4"
                        strokeWidth={1.5}
                        dot={false}
                        isAnimationActive={false}
                    />
                    <Area
                        dataKey="spent"
                        name={metrics.spend.label}
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
