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

/** Who is credited for conversions and revenue, by five models side by side. */
export const useAttribution = (id: string) => useQuery(attributionQuery(id));
