import { queryOptions, useQuery } from '@tanstack/react-query';
import { campaignPath, keys } from '#features/ava/api/keys.ts';
import type { Advice } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

export const adviceQuery = (campaignId: string) =>
    queryOptions({
        queryKey: keys.part(campaignId, 'recommendations'),
        queryFn: ({ signal }) => json<Advice>(campaignPath(campaignId, '/recommendations'), { query: { snoozed: true, limit: 200 }, signal }),
        refetchInterval: POLL,
    });

/** Returns the open recommendations, snoozed ones too, and why there is advice or none; polled every 15 seconds. */
export const useAdvice = (campaignId: string) => useQuery(adviceQuery(campaignId));
