import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { Attribution } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

export const attributionQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'attribution'),
        queryFn: ({ signal }) => json<Attribution>(path(id, 'attribution'), { signal }),
        refetchInterval: unlessStreaming(id),
    });

/** Returns the conversions and revenue that five attribution models credit to each channel. */
export const useAttribution = (id: string) => useQuery(attributionQuery(id));
