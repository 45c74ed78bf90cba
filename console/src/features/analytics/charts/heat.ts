import type { HeatMap, Metric, Weekday } from '#features/analytics/types.ts';
import { formatDate } from '#lib/format/intl.ts';

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

export const WEEKDAYS: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

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

// 1 January 2024 was a Monday.
export const weekdayName = (weekday: Weekday, style: 'long' | 'short') =>
    formatDate(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)), 'UTC', { weekday: style });
