import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Recommendations } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';

export const recommendationsQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'recommendations'),
        queryFn: ({ signal }) => json<Recommendations>(path(id, '/budget-recommendations'), { signal }),
        staleTime: 30_000,
    });

/** Returns the recommended budget split and Ava's suggestions. */
export const useBudgetRecommendations = (id: string) => useQuery(recommendationsQuery(id));
