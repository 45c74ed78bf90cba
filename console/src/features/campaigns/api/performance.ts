import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Performance } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { isStreaming, POLL } from '#lib/live/live.ts';

export const performanceQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'performance'),
        queryFn: ({ signal }) => json<Performance>(path(id, '/channel-performance'), { signal }),
        refetchInterval: () => (isStreaming(id) ? false : POLL),
    });

/** Returns metrics and KPIs by channel. */
export const useChannelPerformance = (id: string) => useQuery(performanceQuery(id));
