import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { Trends } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

/** The longest period that the service tells of at once. */
export const MOST_DAYS = 366;

/** The longest that it tells of by hour. */
export const MOST_DAYS_BY_HOUR = 14;

export const trendsQuery = (id: string, days = 30, by?: 'hour') =>
    queryOptions({
        queryKey: keys.part(id, 'trends', days, by),
        queryFn: ({ signal }) => json<Trends>(path(id, 'trends'), { query: { days, by }, signal }),
        refetchInterval: unlessStreaming(id),
        placeholderData: keepPreviousData,
    });

/** Every day of the last so many, with moving average, direction of each metric, and days that stand out; by hour, every hour too. */
export const usePerformanceTrends = (id: string, days = 30, by?: 'hour') => useQuery(trendsQuery(id, days, by));
