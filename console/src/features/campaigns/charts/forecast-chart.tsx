import { Area, ComposedChart, Line, ResponsiveContainer } from 'recharts';
import { CHART_MARGIN, dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { valuesOf } from '#components/charts/ticks.ts';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import { campaignChartStrings } from '#features/campaigns/charts/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Band, Forecast, ForecastTotal } from '#features/campaigns/types.ts';
import { metricAxis } from '#lib/format/metric.ts';
import { money } from '#lib/format/numbers.ts';
import { calendarDay } from '#lib/format/time.ts';

interface Row {
    day: string;
    actual?: number | null;
    likely?: number;
    band?: [number, number];
}

/** Actual revenue and its forecast: a line for the most likely value, a lighter band for the 80% likely range. */
export function ForecastChart({ forecast, total, today }: { forecast: Forecast; total: ForecastTotal; today: string }) {
    const show = (value: number) => money(Math.round(value), forecast.currency);
    const rows = rowsOf(forecast);
    const { p10, p50, p90 } = total.revenue;
    return (
        <ChartFrame<Row>
            title={campaignChartStrings.forecast.title}
            hint={campaignStrings.byDay(forecast.currency)}
            summary={campaignChartStrings.forecast.summary(forecast.days.length, show(p50), show(p10), show(p90))}
            legend={
                <>
                    <LegendMark colour="var(--series-second)">{campaignChartStrings.forecast.actual}</LegendMark>
                    <LegendMark colour="var(--series-main)" dashed>
                        {campaignChartStrings.forecast.likely}
                    </LegendMark>
                    <LegendMark colour="var(--series-main)" band>
                        {campaignChartStrings.forecast.range}
                    </LegendMark>
                </>
            }
            columns={[
                { label: campaignStrings.columns.day, cell: (row) => calendarDay(row.day) },
                { label: campaignChartStrings.forecast.actual, numeric: true, cell: (row) => (typeof row.actual === 'number' ? show(row.actual) : <NoValue />) },
                { label: campaignChartStrings.forecast.low, numeric: true, cell: (row) => (row.band ? show(row.band[0]) : <NoValue />) },
                { label: campaignChartStrings.forecast.likely, numeric: true, cell: (row) => (row.likely === undefined ? <NoValue /> : show(row.likely)) },
                { label: campaignChartStrings.forecast.high, numeric: true, cell: (row) => (row.band ? show(row.band[1]) : <NoValue />) },
            ]}
            rows={rows}
        >
            <ResponsiveContainer>
                <ComposedChart data={rows} margin={CHART_MARGIN}>
                    {dayAxes({
                        ...metricAxis('money', forecast.currency),
                        days: rows,
                        values: valuesOf(rows, ['actual', 'likely', 'band']),
                        today,
                    })}
                    {dayTooltip(show)}
                    <Area dataKey="band" name={campaignChartStrings.forecast.range} stroke="none" fill="var(--series-main)" fillOpacity={0.16} isAnimationActive={false} />
                    <Line dataKey="actual" name={campaignChartStrings.forecast.actual} stroke="var(--series-second)" strokeWidth={2} dot={false} isAnimationActive={false} />
                    <Line
                        dataKey="likely"
                        name={campaignChartStrings.forecast.likely}
                        stroke="var(--series-main)"
                        strokeWidth={2}
                        strokeDasharray="5 4"
                        dot={false}
                        isAnimationActive={false}
                    />
                </ComposedChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}

function rowsOf(forecast: Forecast): Row[] {
    const pair = (band: Band): [number, number] => [band.p10, band.p90];
    return [
        ...forecast.history.slice(-60).map((row) => ({ day: row.day, actual: row.revenue ?? null })),
        ...forecast.days.map((row) => ({ day: row.day, likely: row.revenue.p50, band: pair(row.revenue) })),
    ];
}
