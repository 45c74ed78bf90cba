import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { campaignPath, keys } from '#features/ava/api/keys.ts';
import type { DecisionPage } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';

export const decisionsQuery = (campaignId: string) =>
    infiniteQueryOptions({
        queryKey: keys.part(campaignId, 'decisions'),
        queryFn: ({ pageParam, signal }) => json<DecisionPage>(campaignPath(campaignId, '/decisions'), { query: { cursor: pageParam, limit: 25 }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });

/** Returns the decision log, newest first. */
export const useDecisions = (campaignId: string) => useInfiniteQuery(decisionsQuery(campaignId));
