import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { orDash } from '#components/data-table.tsx';
import { rowsOf, type HeatMean, type HeatRow } from '#features/analytics/charts/heat.ts';
import { chartStrings } from '#features/analytics/charts/strings.ts';
import type { HeatMap, Metric } from '#features/analytics/types.ts';
import { mean } from '#lib/format/numbers.ts';
import { calendarDay, clockHour, localZone } from '#lib/format/time.ts';
import { weekdayName } from '#lib/format/weekdays.ts';
import { metrics } from '#lib/metrics.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const STEPS = [0.14, 0.34, 0.56, 0.78, 1];

const shade = (share: number) => `color-mix(in oklab, var(--series-main) ${Math.round(share * 100)}%, var(--raised))`;

/** The average of a metric by hour of the week; darker means more. */
export function HeatMapChart({ map, metric }: { map: HeatMap; metric: Metric }) {
    const rows = rowsOf(map, metric);
    const cells = rows.flatMap((row) => row.cells);
    const most = Math.max(0, ...cells.map((cell) => cell.mean ?? 0));
    const busiest = cells.filter((cell) => cell.mean !== null && cell.mean > 0).sort((a, b) => Number(b.mean) - Number(a.mean))[0];
    const name = metrics[metric].label;
    const { from, to, timeZone } = map.period;
    const when = busiest && chartStrings.heatMap.when(weekdayName(busiest.weekday, 'long'), clockHour(busiest.hour));
    const range = [calendarDay(from), calendarDay(to)] as const;
    return (
        <ChartFrame<HeatRow>
            title={chartStrings.heatMap.title(name)}
            hint={timeZone === localZone() ? chartStrings.heatMap.hint(...range) : chartStrings.heatMap.hintWithZone(...range, timeZone)}
            summary={busiest && when ? chartStrings.heatMap.summary(when, mean(Number(busiest.mean))) : chartStrings.heatMap.noData}
            columns={[
                { label: chartStrings.heatMap.hour, cell: (row) => weekdayName(row.weekday, 'long') },
                ...HOURS.map((hour) => ({
                    label: clockHour(hour),
                    numeric: true,
                    className: 'px-2',
                    cell: (row: HeatRow) => orDash(row.cells[hour]?.mean, (value) => mean(value)),
                })),
            ]}
            rows={rows}
            height="auto"
            legend={
                <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 text-label text-muted">
                    <span className="inline-flex items-center gap-1.5">
                        0
                        <span className="flex" aria-hidden>
                            {[0, ...STEPS].map((step) => (
                                <span key={step} className="h-2.5 w-4 border-y border-line" style={{ background: shade(step) }} />
                            ))}
                        </span>
                        {chartStrings.heatMap.average(mean(most))}
                    </span>
                    {when && <span className="text-ink">{chartStrings.heatMap.busiest(when)}</span>}
                </div>
            }
        >
            <div className="grid grid-cols-[auto_repeat(24,minmax(0,1fr))] gap-px px-2 pb-1 text-label text-faint sm:gap-0.5">
                {rows.map((row) => (
                    <div key={row.weekday} className="contents">
                        <span className="flex items-center pr-2">{weekdayName(row.weekday, 'short')}</span>
                        {row.cells.map((cell) => (
                            <span
                                key={cell.hour}
                                title={titleOf(cell, name)}
                                className="h-6 rounded-xs border border-transparent data-[unknown]:border-dashed data-[unknown]:border-line sm:h-7"
                                data-unknown={cell.mean === null || undefined}
                                style={cell.mean === null ? undefined : { background: shade(most > 0 ? stepOf(cell.mean / most) : 0), borderColor: 'var(--line)' }}
                            />
                        ))}
                    </div>
                ))}
                <span />
                {HOURS.map((hour) => (
                    <span key={hour} className="overflow-visible whitespace-nowrap pt-1 text-[11px] max-sm:text-[10px]">
                        {hour % 6 === 0 ? clockHour(hour) : ''}
                    </span>
                ))}
            </div>
        </ChartFrame>
    );
}

function titleOf({ weekday, hour, mean: value }: HeatMean, metric: string): string {
    const when = [weekdayName(weekday, 'long'), clockHour(hour)] as const;
    return value === null ? chartStrings.heatMap.cellWithoutData(...when) : chartStrings.heatMap.cell(...when, mean(value), metric);
}

// Discrete steps are easier to tell apart than a continuous scale.
const stepOf = (share: number) => (share <= 0 ? 0 : STEPS[Math.min(STEPS.length - 1, Math.ceil(share * STEPS.length) - 1)] ?? 1);
