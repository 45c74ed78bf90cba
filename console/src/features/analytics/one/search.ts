import type { Grain } from '#features/analytics/charts/points.ts';
import { MOST_DAYS, MOST_DAYS_BY_HOUR } from '#features/analytics/api/trends.ts';
import type { Metric } from '#features/analytics/types.ts';
import { METRICS } from '#features/analytics/words.ts';

/** What the address of a campaign's overview holds: which trends, over which days, how, and beside what. */
export interface TrendSearch {
    metrics?: string | undefined;
    days?: number | undefined;
    by?: Grain | undefined;
    before?: boolean | undefined;
}

export const RANGES = [2, 7, 30, 90, 180, 365] as const;
export const DEFAULT_RANGE = 30;
const GRAINS: Grain[] = ['hour', 'day', 'week'];

/** Keeps what it understands of an address and forgets the rest. */
export function trendSearch(raw: Record<string, unknown>): TrendSearch {
    const days = RANGES.find((known) => known === Number(raw.days));
    const metrics = metricsOf(typeof raw.metrics === 'string' ? raw.metrics : undefined);
    return {
        metrics: metrics.length > 0 ? metrics.join(',') : undefined,
        days: days === DEFAULT_RANGE ? undefined : days,
        by: GRAINS.find((known) => known === raw.by),
        before: raw.before === true || raw.before === 'true' ? true : undefined,
    };
}

export const metricsOf = (text: string | undefined): Metric[] => METRICS.filter((metric) => text?.split(',').includes(metric));

/** By what a range can be told: a week is the most that is told by hour beside another, and the least that has weeks is longer. */
export const grainsOf = (days: number): Grain[] => (2 * days <= MOST_DAYS_BY_HOUR ? ['hour', 'day'] : ['day', 'week']);

/** What is shown unless something else is chosen: two days say little by day. */
export const usualGrain = (days: number): Grain => (days === 2 ? 'hour' : 'day');

export function grainOf({ by, days = DEFAULT_RANGE }: TrendSearch): Grain {
    return by && grainsOf(days).includes(by) ? by : usualGrain(days);
}

/** The period before can be told only where both fit into what the service answers. */
export const comparable = (days: number) => 2 * days <= MOST_DAYS;
