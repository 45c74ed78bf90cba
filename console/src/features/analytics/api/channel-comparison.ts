import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { ChannelComparison } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

export const channelComparisonQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'channel-comparison'),
        queryFn: ({ signal }) => json<ChannelComparison>(path(id, 'channel-comparison'), { signal }),
        refetchInterval: unlessStreaming(id),
    });

/** Returns the ranked channels with the parts of their scores. */
export const useChannelComparison = (id: string) => useQuery(channelComparisonQuery(id));
