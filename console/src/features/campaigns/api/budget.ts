import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Budget } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { isStreaming, POLL } from '#lib/live/live.ts';

export const budgetQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'budget'),
        queryFn: ({ signal }) => json<Budget>(path(id, '/budget-status'), { signal }),
        refetchInterval: () => (isStreaming(id) ? false : POLL),
    });

/** Returns the budget's allocation, spend, remainder and pace, in total and by channel. */
export const useCampaignBudget = (id: string) => useQuery(budgetQuery(id));
