import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { ChannelMetrics } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

export const channelMetricsQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'channel-metrics'),
        queryFn: ({ signal }) => json<ChannelMetrics>(path(id, 'channel-metrics'), { signal }),
        refetchInterval: unlessStreaming(id),
    });

/** Returns metric totals, totals without bots, and rates by channel for the whole campaign. */
export const useChannelMetrics = (id: string) => useQuery(channelMetricsQuery(id));
