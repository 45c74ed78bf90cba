import type { Budget, Channel, Metrics } from '#features/campaigns/types.ts';

/** A day in a chart. Missing values are absent and leave a gap. */
export type DayRow = { day: string } & Record<string, number | null | string>;

const DAY = 86_400_000;

/** Returns all calendar days from the first to the last. */
export function daysBetween(first: string, last: string): string[] {
    const days: string[] = [];
    for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) {
        days.push(new Date(at).toISOString().slice(0, 10));
    }
    return days;
}

/** Returns a metric by day, with a column for each channel. */
export function byChannel(metrics: Metrics, metric: string): DayRow[] {
    const known = [...metrics.days].sort((a, b) => a.day.localeCompare(b.day));
    const first = known[0]?.day;
    const last = known.at(-1)?.day;
    if (!first || !last) return [];
    const rows = new Map<string, DayRow>(daysBetween(first, last).map((day) => [day, { day }]));
    for (const { day, channel, totals } of known) {
        const row = rows.get(day);
        const value = totals[metric];
        if (row && value !== undefined) row[channel] = Number(row[channel] ?? 0) + value;
    }
    return [...rows.values()];
}

/** Returns metrics by day, summed over channels, with a column for each metric. */
export function byMetric(metrics: Metrics, names: string[], channels: Channel[]): DayRow[] {
    const parts = names.map((metric) => byChannel({ ...metrics, days: metrics.days.filter((d) => channels.includes(d.channel)) }, metric));
    return (parts[0] ?? []).map((row, at) => {
        const sums = names.map((metric, index) => [metric, sum(parts[index]?.[at])]);
        return { day: row.day, ...Object.fromEntries(sums) } as DayRow;
    });
}

function sum(row: DayRow | undefined): number | null {
    const values = Object.entries(row ?? {}).filter(([key]) => key !== 'day');
    return values.length === 0 ? null : values.reduce((total, [, value]) => total + Number(value), 0);
}

/** Returns cumulative spend and plan. Spend is null for future days. */
export function cumulative(daily: Budget['daily'], today: string): DayRow[] {
    let spent = 0;
    let planned = 0;
    return daily.map((row) => {
        spent += row.spend ?? 0;
        planned += row.planned;
        return { day: row.day, spent: row.day <= today ? round(spent) : null, planned: round(planned) };
    });
}

const round = (value: number) => Math.round(value * 100) / 100;

export const lastDays = <Row extends { day: string }>(rows: Row[], count: number | undefined): Row[] =>
    count === undefined ? rows : rows.slice(-count);
