import type { Grain } from '#features/analytics/charts/points.ts';
import { MAX_DAYS_BY_HOUR } from '#features/analytics/api/trends.ts';
import { scopeSearch, type Range, type ScopeSearch } from '#features/analytics/scope/scope.ts';
import type { Metric } from '#features/analytics/types.ts';
import { METRICS } from '#lib/metrics.ts';

/** The search parameters of the overview: its scope, and metrics, grouping and comparison of the trends. */
export interface TrendSearch extends ScopeSearch {
    metrics?: string | undefined;
    by?: Grain | undefined;
    compare?: boolean | undefined;
}

const GRAINS: Grain[] = ['hour', 'day', 'week'];

/** Parses the search parameters and drops invalid ones. */
export function trendSearch(raw: Record<string, unknown>): TrendSearch {
    const metrics = metricsOf(typeof raw.metrics === 'string' ? raw.metrics : undefined);
    return {
        ...scopeSearch(raw),
        metrics: metrics.length > 0 ? metrics.join(',') : undefined,
        by: GRAINS.find((known) => known === raw.by),
        compare: raw.compare === true || raw.compare === 'true' ? true : undefined,
    };
}

export const metricsOf = (text: string | undefined): Metric[] => METRICS.filter((metric) => text?.split(',').includes(metric));

/**
 * Returns the groupings of a range. Up to a week can be shown by hour with its previous period, if it ends today and
 * covers all channels; longer ranges by week.
 */
export function grainsOf({ days, preset }: Pick<Range, 'days' | 'preset'>, allChannels: boolean): Grain[] {
    if (2 * days > MAX_DAYS_BY_HOUR) return ['day', 'week'];
    return preset && allChannels ? ['hour', 'day'] : ['day'];
}

/** Returns the default grouping; two days are too few to show by day. */
export const defaultGrain = (days: number, grains: Grain[]): Grain => (days === 2 && grains.includes('hour') ? 'hour' : 'day');
