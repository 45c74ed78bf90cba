import { queryOptions, useQueries } from '@tanstack/react-query';
import { keys, PATH } from '#features/social/api/keys.ts';
import type { PlatformInfo } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

export const platformQuery = (platform: Channel) =>
    queryOptions({
        queryKey: keys.platform(platform),
        queryFn: ({ signal }) => json<PlatformInfo>(`${PATH}/platform/${platform}/info`, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
        retry: 1,
    });

/** What each network allows; undefined while it is not known. */
export function usePlatforms(platforms: readonly Channel[]): Partial<Record<Channel, PlatformInfo>> {
    return useQueries({
        queries: platforms.map((platform) => platformQuery(platform)),
        combine: (results) => Object.fromEntries(results.flatMap(({ data }) => (data ? [[data.platform, data]] : []))),
    });
}
