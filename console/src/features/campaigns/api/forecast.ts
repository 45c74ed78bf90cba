import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Forecast } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';

export const forecastQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'forecast'),
        queryFn: ({ signal }) => json<Forecast>(path(id, '/roi-forecast?days=30'), { signal }),
        staleTime: 30_000,
    });

/** Spend, revenue and ROI of the next 30 days with their band, and how well earlier forecasts held. */
export const useForecast = (id: string) => useQuery(forecastQuery(id));
