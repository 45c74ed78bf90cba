import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { Trends } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

/** The longest period that the service tells of at once. */
export const MOST_DAYS = 366;

export const trendsQuery = (id: string, days = 30) =>
    queryOptions({
        queryKey: keys.part(id, 'trends', days),
        queryFn: ({ signal }) => json<Trends>(path(id, 'trends'), { query: { days }, signal }),
        refetchInterval: unlessStreaming(id),
        placeholderData: keepPreviousData,
    });

/** Every day of the last so many, with moving average, direction of each metric, and days that stand out. */
export const usePerformanceTrends = (id: string, days = 30) => useQuery(trendsQuery(id, days));
