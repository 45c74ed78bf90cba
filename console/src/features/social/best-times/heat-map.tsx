import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import { HeatGrid, scoreOf, shade, STEPS } from '#features/social/best-times/heat-grid.tsx';
import { bestTimeStrings } from '#features/social/best-times/strings.ts';
import type { BestTimes, Hour } from '#features/social/types.ts';
import { percent } from '#lib/format/numbers.ts';
import { clockHour, zoneName } from '#lib/format/time.ts';
import { weekdayName, WEEKDAYS } from '#lib/format/weekdays.ts';

const text = bestTimeStrings.map;

interface HourRow {
    hour: number;
    days: Map<string, Hour>;
}

/** The heat map of an account's week, and the table behind it. */
export function HeatMap({ name, times, marked }: { name: string; times: BestTimes; marked: boolean }) {
    const rows = Array.from({ length: 24 }, (_, hour): HourRow => ({ hour, days: new Map(times.hours.filter((one) => one.hour === hour).map((one) => [one.weekday, one])) }));
    return (
        <ChartFrame<HourRow>
            title={text.title}
            hint={bestTimeStrings.zone(zoneName(times.timeZone))}
            columns={[
                { label: text.hour, cell: (row) => clockHour(row.hour) },
                ...WEEKDAYS.map((weekday) => ({
                    label: weekdayName(weekday),
                    numeric: true,
                    cell: ({ days }: HourRow) => <Score hour={days.get(weekday)} />,
                })),
            ]}
            rows={rows}
            height="auto"
            legend={
                <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 text-label text-muted">
                    <span className="inline-flex items-center gap-1.5">
                        {text.worst}
                        <span className="flex" aria-hidden>
                            {STEPS.map((step) => (
                                <span key={step} className="h-2.5 w-4 border-y border-line" style={{ background: shade(step) }} />
                            ))}
                        </span>
                        {text.bestHour}
                    </span>
                    {marked && (
                        <span className="inline-flex items-center gap-1.5">
                            <span aria-hidden className="size-3 rounded-xs border-2 border-ink" />
                            {text.marked}
                        </span>
                    )}
                </div>
            }
        >
            <HeatGrid name={name} hours={times.hours} best={marked ? times.best : []} />
        </ChartFrame>
    );
}

const Score = ({ hour }: { hour: Hour | undefined }) =>
    hour ? (
        <>
            {scoreOf(hour)} <span className="text-faint">{percent(hour.ownShare, 0)}</span>
        </>
    ) : (
        <NoValue />
    );
