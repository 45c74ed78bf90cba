import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { Dashboard } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

export const dashboardQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'dashboard'),
        queryFn: ({ signal }) => json<Dashboard>(path(id, 'dashboard'), { signal }),
        refetchInterval: unlessStreaming(id),
    });

/** Returns KPIs, channels, ROI, channel ranking and 30 days of metrics; live where useAnalyticsStream runs. */
export const useAnalyticsDashboard = (id: string) => useQuery(dashboardQuery(id));
