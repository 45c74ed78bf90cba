import type { HeatMap, Metric } from '#features/analytics/types.ts';
import { WEEKDAYS, type Weekday } from '#lib/format/weekdays.ts';

/** One hour of the week. The mean is null if the period has not included that hour yet. */
export interface HeatMean {
    weekday: Weekday;
    hour: number;
    mean: number | null;
}

export interface HeatRow {
    weekday: Weekday;
    cells: HeatMean[];
}

/** Returns the mean of a metric by weekday and hour, so that hours that occurred more often do not look busier. */
export function rowsOf(map: HeatMap, metric: Metric): HeatRow[] {
    return WEEKDAYS.map((weekday) => ({
        weekday,
        cells: map.cells
            .filter((cell) => cell.weekday === weekday)
            .sort((a, b) => a.hour - b.hour)
            .map(({ hour, hours, totals }) => ({ weekday, hour, mean: hours > 0 ? (totals[metric] ?? 0) / hours : null })),
    }));
}
