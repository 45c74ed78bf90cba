import { queryOptions, useQuery } from '@tanstack/react-query';
import { campaignPath, keys } from '#features/ava/api/keys.ts';
import type { StrategyPage } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';

export const strategiesQuery = (campaignId: string) =>
    queryOptions({
        queryKey: keys.part(campaignId, 'strategies'),
        queryFn: ({ signal }) => json<StrategyPage>(campaignPath(campaignId, '/strategies'), { query: { limit: 100 }, signal }),
        staleTime: 30_000,
    });

/** Returns the versions of a campaign's strategy, newest first. */
export const useStrategies = (campaignId: string) => useQuery(strategiesQuery(campaignId));
