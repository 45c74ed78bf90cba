import { queryOptions, useQuery } from '@tanstack/react-query';
import { campaignPath, keys } from '#features/ava/api/keys.ts';
import type { StrategyComparison } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';

export const comparisonQuery = (campaignId: string, from: number, to: number) =>
    queryOptions({
        queryKey: keys.part(campaignId, 'strategy-comparison', from, to),
        queryFn: ({ signal }) => json<StrategyComparison>(campaignPath(campaignId, '/strategy-comparison'), { query: { from, to }, signal }),
        staleTime: 60_000,
    });

/** Returns what differs between two versions of a campaign's strategy. */
export const useComparison = (campaignId: string, from: number, to: number) => useQuery(comparisonQuery(campaignId, from, to));
