import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Efficiency } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';

export const efficiencyQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'efficiency'),
        queryFn: ({ signal }) => json<Efficiency>(path(id, '/budget-efficiency'), { signal }),
        staleTime: 30_000,
    });

/** Returns KPIs, efficiency and marginal return by channel. */
export const useBudgetEfficiency = (id: string) => useQuery(efficiencyQuery(id));
