import type { Grain } from '#features/analytics/charts/points.ts';
import { MAX_DAYS, MAX_DAYS_BY_HOUR } from '#features/analytics/api/trends.ts';
import type { Metric } from '#features/analytics/types.ts';
import { METRICS } from '#lib/metrics.ts';

/** The search parameters of the overview: metrics, days, grouping and comparison of the trends. */
export interface TrendSearch {
    metrics?: string | undefined;
    days?: number | undefined;
    by?: Grain | undefined;
    compare?: boolean | undefined;
}

export const RANGES = [2, 7, 30, 90, 180, 365] as const;
export const DEFAULT_RANGE = 30;
const GRAINS: Grain[] = ['hour', 'day', 'week'];

/** Parses the search parameters and drops invalid ones. */
export function trendSearch(raw: Record<string, unknown>): TrendSearch {
    const days = RANGES.find((known) => known === Number(raw.days));
    const metrics = metricsOf(typeof raw.metrics === 'string' ? raw.metrics : undefined);
    return {
        metrics: metrics.length > 0 ? metrics.join(',') : undefined,
        days: days === DEFAULT_RANGE ? undefined : days,
        by: GRAINS.find((known) => known === raw.by),
        compare: raw.compare === true || raw.compare === 'true' ? true : undefined,
    };
}

export const metricsOf = (text: string | undefined): Metric[] => METRICS.filter((metric) => text?.split(',').includes(metric));

/** Returns the groupings of a range. Up to a week can be shown by hour with its previous period; longer ranges by week. */
export const grainsOf = (days: number): Grain[] => (2 * days <= MAX_DAYS_BY_HOUR ? ['hour', 'day'] : ['day', 'week']);

/** Returns the default grouping; two days are too few to show by day. */
export const defaultGrain = (days: number): Grain => (days === 2 ? 'hour' : 'day');

export function grainOf({ by, days = DEFAULT_RANGE }: TrendSearch): Grain {
    return by && grainsOf(days).includes(by) ? by : defaultGrain(days);
}

/** Whether the range and its previous period fit into one request. */
export const comparable = (days: number) => 2 * days <= MAX_DAYS;
