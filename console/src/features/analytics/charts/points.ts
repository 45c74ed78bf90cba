import type { Anomaly, Metric, TrendDay, TrendHour, Trends } from '#features/analytics/types.ts';

export type Grain = 'hour' | 'day' | 'week';

/** One mark of a trend line; what was not recorded is null and leaves a gap. */
export interface Point {
    /** What tells it from the others: the day, the last one of a week, or the instant at which an hour begins. */
    day: string;
    /** What the campaign's clocks show at the beginning of an hour. */
    local: string | undefined;
    value: number | null;
    /** The same day or hour of the period before. */
    before: number | null;
    beforeDay: string | undefined;
    average: number | null;
    /** Not over yet. */
    partial: boolean;
    anomaly: Anomaly | undefined;
}

const WEEK = 7;
const DAY = 86_400_000;

/**
 * The last days of what is known of a metric, beside as many before them where these are known too. Weeks are counted
 * back from today, so that every one is whole.
 */
export function pointsOf(trends: Trends, metric: Metric, days: number, grain: Grain): Point[] {
    if (grain === 'hour' && trends.hours) return hoursOf(trends.hours, metric, days, trends.days);
    const shown = trends.days.slice(-days);
    const before = trends.days.slice(-2 * days, -days);
    const anomalies = trends.anomalies.filter((one) => one.metric === metric);
    const daily = shown.map((row, at) => {
        const same = before.length === shown.length ? before[at] : undefined;
        return {
            day: row.day,
            local: undefined,
            value: valueOf(row, metric),
            before: same ? valueOf(same, metric) : null,
            beforeDay: same?.day,
            average: row.movingAverage[metric] ?? null,
            partial: row.partial,
            anomaly: anomalies.find((one) => one.day === row.day),
        };
    });
    return grain === 'week' ? weeksOf(daily) : daily;
}

/**
 * Each hour stands beside the one at which the clocks showed the same so many days before. Many an hour has no record, and
 * then had nothing to record: from the first one on it counts as zero.
 */
function hoursOf(hours: TrendHour[], metric: Metric, days: number, known: TrendDay[]): Point[] {
    const first = known.at(-days)?.day ?? '';
    const begun = hours.find((row) => Object.keys(row.totals).length + Object.keys(row.movingAverage).length > 0)?.hour ?? '';
    const count = (row: TrendHour) => (begun && row.hour >= begun ? (row.totals[metric] ?? 0) : null);
    const like = known.length === 2 * days ? new Map(hours.map((row) => [row.local, row])) : undefined;
    return hours
        .filter((row) => row.local >= first)
        .map((row) => {
            const same = like?.get(new Date(Date.parse(`${row.local}Z`) - days * DAY).toISOString().slice(0, row.local.length));
            return {
                day: row.hour,
                local: row.local,
                value: count(row),
                before: same ? count(same) : null,
                beforeDay: same?.local,
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
            before: sum(week.map((one) => one.before)),
            beforeDay: last.beforeDay,
            average: null,
            partial: week.some((one) => one.partial),
            anomaly: undefined,
        });
    }
    return weeks;
}

const valueOf = (row: TrendDay, metric: Metric): number | null => row.totals[metric] ?? null;

/** The sum of what is known; null where nothing is. */
export function sum(values: (number | null)[]): number | null {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : round(known.reduce((total, value) => total + value, 0));
}

// Amounts have few decimals; binary fractions would add some.
const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** A key figure by day, where days alone can tell it. */
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
