import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { HeatMap } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

export const heatMapQuery = (id: string, days = 28) =>
    queryOptions({
        queryKey: keys.part(id, 'heat-map', days),
        queryFn: ({ signal }) => json<HeatMap>(path(id, 'heat-map'), { query: { days }, signal }),
        refetchInterval: unlessStreaming(id),
        placeholderData: keepPreviousData,
    });

/** Returns metrics without bots by hour of the week. */
export const useHeatMap = (id: string, days = 28) => useQuery(heatMapQuery(id, days));
