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

/** Returns the forecast of spend, revenue and ROI for 30 days, and the accuracy of earlier forecasts. */
export const useForecast = (id: string) => useQuery(forecastQuery(id));
