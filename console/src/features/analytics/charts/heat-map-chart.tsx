import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { orDash } from '#components/data-table.tsx';
import { rowsOf, weekdayName, type HeatRow } from '#features/analytics/charts/heat.ts';
import type { HeatMap, Metric } from '#features/analytics/types.ts';
import { metricName } from '#features/analytics/words.ts';
import { mean } from '#lib/format/numbers.ts';
import { calendarDay, clockHour, localZone } from '#lib/format/time.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const STEPS = [0.14, 0.34, 0.56, 0.78, 1];

const shade = (share: number) => `color-mix(in oklab, var(--series-main) ${Math.round(share * 100)}%, var(--raised))`;

/** How lively each hour of the week is on average, darker for more. */
export function HeatMapChart({ map, metric }: { map: HeatMap; metric: Metric }) {
    const rows = rowsOf(map, metric);
    const cells = rows.flatMap((row) => row.cells);
    const most = Math.max(0, ...cells.map((cell) => cell.mean ?? 0));
    const busiest = cells.filter((cell) => cell.mean !== null && cell.mean > 0).sort((a, b) => Number(b.mean) - Number(a.mean))[0];
    const name = metricName[metric];
    const { from, to, timeZone } = map.period;
    const when = busiest && `${weekdayName(busiest.weekday, 'long')} at ${clockHour(busiest.hour)}`;
    return (
        <ChartFrame<HeatRow>
            title={`${name} by hour of the week`}
            hint={`${calendarDay(from)} to ${calendarDay(to)}, people only${timeZone === localZone() ? '' : `, hours in ${timeZone}`}`}
            summary={busiest ? `The liveliest hour is ${when} with ${mean(Number(busiest.mean))} on average.` : 'Nothing was recorded in these days.'}
            columns={[
                { label: 'Hour', cell: (row) => weekdayName(row.weekday, 'long') },
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
                        {mean(most)} on average
                    </span>
                    {when && <span className="text-ink">Liveliest: {when}</span>}
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
                                title={`${weekdayName(row.weekday, 'long')} ${clockHour(cell.hour)}: ${cell.mean === null ? 'not over yet' : `${mean(cell.mean)} ${name.toLowerCase()} on average`}`}
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

// Steps are told apart more easily than shades.
const stepOf = (share: number) => (share <= 0 ? 0 : STEPS[Math.min(STEPS.length - 1, Math.ceil(share * STEPS.length) - 1)] ?? 1);
