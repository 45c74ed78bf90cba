import type { Anomaly, Metric, TrendDay, TrendHour, Trends } from '#features/analytics/types.ts';

export type Grain = 'hour' | 'day' | 'week';

/** One point of a trend line. Missing values are null and leave a gap. */
export interface Point {
    /** Identifies the point: the day, the last day of a week, or the instant at which an hour begins. */
    day: string;
    /** The start of an hour in the campaign's time zone. */
    local: string | undefined;
    value: number | null;
    /** The value of the same day or hour in the previous period. */
    previous: number | null;
    previousDay: string | undefined;
    average: number | null;
    /** Whether the day, week or hour is still in progress. */
    partial: boolean;
    anomaly: Anomaly | undefined;
}

const WEEK = 7;
const DAY = 86_400_000;

/**
 * Returns a metric for the last days, with the previous period where it is available. Weeks are counted back from today,
 * so that all of them are complete.
 */
export function pointsOf(trends: Trends, metric: Metric, days: number, grain: Grain): Point[] {
    if (grain === 'hour' && trends.hours) return hoursOf(trends.hours, metric, days, trends.days);
    const shown = trends.days.slice(-days);
    const previousDays = trends.days.slice(-2 * days, -days);
    const anomalies = trends.anomalies.filter((one) => one.metric === metric);
    const daily = shown.map((row, at) => {
        const same = previousDays.length === shown.length ? previousDays[at] : undefined;
        return {
            day: row.day,
            local: undefined,
            value: valueOf(row, metric),
            previous: same ? valueOf(same, metric) : null,
            previousDay: same?.day,
            average: row.movingAverage[metric] ?? null,
            partial: row.partial,
            anomaly: anomalies.find((one) => one.day === row.day),
        };
    });
    return grain === 'week' ? weeksOf(daily) : daily;
}

/**
 * Compares each hour with the hour of the same local time in the previous period. Hours without a record count as zero
 * after the first record.
 */
function hoursOf(hours: TrendHour[], metric: Metric, days: number, known: TrendDay[]): Point[] {
    const first = known.at(-days)?.day ?? '';
    const firstRecorded = hours.find((row) => Object.keys(row.totals).length + Object.keys(row.movingAverage).length > 0)?.hour ?? '';
    const count = (row: TrendHour) => (firstRecorded && row.hour >= firstRecorded ? (row.totals[metric] ?? 0) : null);
    const byLocalTime = known.length === 2 * days ? new Map(hours.map((row) => [row.local, row])) : undefined;
    return hours
        .filter((row) => row.local >= first)
        .map((row) => {
            const same = byLocalTime?.get(new Date(Date.parse(`${row.local}Z`) - days * DAY).toISOString().slice(0, row.local.length));
            return {
                day: row.hour,
                local: row.local,
                value: count(row),
                previous: same ? count(same) : null,
                previousDay: same?.local,
                average: row.movingAverage[metric] ?? null,
                partial: row.partial,
                anomaly: undefined,
            };
        });
}

function weeksOf(days: Point[]): Point[] {
    const weeks: Point[] = [];
    for (let end = days.length; end >= WEEK; end -= WEEK) {
        const week = days.slice(end - WEEK, end);
        const last = week[WEEK - 1]!;
        weeks.unshift({
            day: last.day,
            local: undefined,
            value: sum(week.map((one) => one.value)),
            previous: sum(week.map((one) => one.previous)),
            previousDay: last.previousDay,
            average: null,
            partial: week.some((one) => one.partial),
            anomaly: undefined,
        });
    }
    return weeks;
}

const valueOf = (row: TrendDay, metric: Metric): number | null => row.totals[metric] ?? null;

/** Returns the sum of the known values, or null if there are none. */
export function sum(values: (number | null)[]): number | null {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : round(known.reduce((total, value) => total + value, 0));
}

// Removes the error of binary fractions.
const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** Returns a KPI by day, if it can be calculated from daily totals. */
export function dailyValues(trend: TrendDay[], name: string): (number | null)[] | undefined {
    const quotient = (upper: (row: TrendDay) => number, lower: Metric) =>
        trend.map((row) => (row.totals[lower] ? upper(row) / row.totals[lower] : null));
    switch (name) {
        case 'roi':
            return quotient((row) => (row.totals.revenue ?? 0) - (row.totals.spend ?? 0), 'spend');
        case 'roas':
            return quotient((row) => row.totals.revenue ?? 0, 'spend');
        case 'conversionRate':
            return quotient((row) => row.totals.conversions ?? 0, 'clicks');
        default: {
            const values = trend.map((row) => valueOf(row, name as Metric));
            return values.some((value) => value !== null) ? values : undefined;
        }
    }
}
