import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Goals } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

export const goalsQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'goals'),
        queryFn: ({ signal }) => json<Goals>(path(id, '/goals'), { signal }),
        refetchInterval: POLL,
    });

/** Returns a campaign's progress towards its goals, polled every 15 seconds. */
export const useGoals = (id: string) => useQuery(goalsQuery(id));
