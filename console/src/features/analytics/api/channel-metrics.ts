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

/** Totals, those of people alone, and rates by channel, since the campaign began. */
export const useChannelMetrics = (id: string) => useQuery(channelMetricsQuery(id));
