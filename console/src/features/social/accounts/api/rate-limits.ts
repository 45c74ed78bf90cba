import { queryOptions, useQuery } from '@tanstack/react-query';
import { accountKeys, platformPath } from '#features/social/accounts/api/keys.ts';
import type { RateLimits } from '#features/social/accounts/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';
import { POLL } from '#lib/live/live.ts';

export const rateLimitsQuery = (platform: Channel) =>
    queryOptions({
        queryKey: accountKeys.limits(platform),
        queryFn: ({ signal }) => json<RateLimits>(platformPath(platform, 'rate-limits'), { signal }),
        refetchInterval: POLL,
    });

/** Returns how much of a network's limits is left, for all accounts there. */
export const useRateLimits = (platform: Channel) => useQuery(rateLimitsQuery(platform));
