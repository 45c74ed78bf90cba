import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Metrics } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { isStreaming, POLL } from '#lib/live/live.ts';

export const metricsQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'metrics'),
        queryFn: ({ signal }) => json<Metrics>(path(id, '/metrics'), { signal }),
        refetchInterval: () => (isStreaming(id) ? false : POLL),
    });

/** Returns metric totals and daily metrics by channel. */
export const useCampaignMetrics = (id: string) => useQuery(metricsQuery(id));
