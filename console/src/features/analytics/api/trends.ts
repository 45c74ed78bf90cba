import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { Trends } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

/** The longest period by hour. */
export const MAX_DAYS_BY_HOUR = 14;

export const trendsQuery = (id: string, days = 30, by?: 'hour') =>
    queryOptions({
        queryKey: keys.part(id, 'trends', days, by),
        queryFn: ({ signal }) => json<Trends>(path(id, 'trends'), { query: { days, by }, signal }),
        refetchInterval: unlessStreaming(id),
        placeholderData: keepPreviousData,
    });

/** Returns the last days with moving averages, the trend of each metric and anomalies; by hour, also every hour. Sends no request unless enabled. */
export const usePerformanceTrends = (id: string, days = 30, by?: 'hour', enabled = true) => useQuery({ ...trendsQuery(id, days, by), enabled });
