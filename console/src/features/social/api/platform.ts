import { queryOptions, useQueries } from '@tanstack/react-query';
import { keys, PATH } from '#features/social/api/keys.ts';
import type { PlatformInfo, PrivacyLevels } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

export const platformQuery = (platform: Channel) =>
    queryOptions({
        queryKey: keys.platform(platform),
        queryFn: ({ signal }) => json<PlatformInfo>(`${PATH}/platform/${platform}/info`, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
        retry: 1,
    });

/** The privacy levels that a network offers an account; its owner can change them on the network at any time. */
export const privacyLevelsQuery = (platform: Channel, accountId: string) =>
    queryOptions({
        queryKey: keys.privacyLevels(platform, accountId),
        queryFn: ({ signal }) => json<PrivacyLevels>(`${PATH}/platform/${platform}/privacy-levels${accountId && `?accountId=${encodeURIComponent(accountId)}`}`, { signal }),
        staleTime: 60_000,
        retry: 1,
    });

/** What each network allows; undefined while it is not known. */
export function usePlatforms(platforms: readonly Channel[]): Partial<Record<Channel, PlatformInfo>> {
    return useQueries({
        queries: platforms.map((platform) => platformQuery(platform)),
        combine: (results) => Object.fromEntries(results.flatMap(({ data }) => (data ? [[data.platform, data]] : []))),
    });
}
