import { Area, ComposedChart, Line, ResponsiveContainer } from 'recharts';
import { dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import type { Band, Forecast, ForecastTotal } from '#features/campaigns/types.ts';
import { money } from '#lib/format/numbers.ts';
import { calendarDay } from '#lib/format/time.ts';

interface Row {
    day: string;
    known?: number | null;
    likely?: number;
    band?: [number, number];
}

/** Revenue as it was, and as it will probably be: a line for the likely course, a lighter band for eight days in ten. */
export function ForecastChart({ forecast, total, today }: { forecast: Forecast; total: ForecastTotal; today: string }) {
    const show = (value: number) => money(Math.round(value), forecast.currency);
    const rows = rowsOf(forecast);
    const { p10, p50, p90 } = total.revenue;
    return (
        <ChartFrame<Row>
            title="Revenue forecast"
            hint={`by day, in ${forecast.currency}; days in UTC`}
            summary={`Over the next ${forecast.days.length} days most likely ${show(p50)} of revenue; in eight cases of ten between ${show(p10)} and ${show(p90)}.`}
            legend={
                <>
                    <LegendMark colour="var(--series-second)">Recorded</LegendMark>
                    <LegendMark colour="var(--series-main)" dashed>
                        Likely (P50)
                    </LegendMark>
                    <LegendMark colour="var(--series-main)" band>
                        P10 to P90
                    </LegendMark>
                </>
            }
            columns={[
                { label: 'Day', cell: (row) => calendarDay(row.day) },
                { label: 'Recorded', numeric: true, cell: (row) => (typeof row.known === 'number' ? show(row.known) : <NoValue />) },
                { label: 'P10', numeric: true, cell: (row) => (row.band ? show(row.band[0]) : <NoValue />) },
                { label: 'P50', numeric: true, cell: (row) => (row.likely === undefined ? <NoValue /> : show(row.likely)) },
                { label: 'P90', numeric: true, cell: (row) => (row.band ? show(row.band[1]) : <NoValue />) },
            ]}
            rows={rows}
        >
            <ResponsiveContainer>
                <ComposedChart data={rows} margin={{ top: 12, right: 12, bottom: 0, left: 0 }}>
                    {dayAxes({
                        money: (value) => money(value, forecast.currency, { compact: true }),
                        days: rows,
                        today,
                    })}
                    {dayTooltip(show)}
                    <Area dataKey="band" name="P10 to P90" stroke="none" fill="var(--series-main)" fillOpacity={0.16} isAnimationActive={false} />
                    <Line dataKey="known" name="Recorded" stroke="var(--series-second)" strokeWidth={2} dot={false} isAnimationActive={false} />
                    <Line
                        dataKey="likely"
                        name="Likely"
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
        ...forecast.history.slice(-60).map((row) => ({ day: row.day, known: row.revenue ?? null })),
        ...forecast.days.map((row) => ({ day: row.day, likely: row.revenue.p50, band: pair(row.revenue) })),
    ];
}
