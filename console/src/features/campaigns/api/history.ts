import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { HistoryPage } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';

export const historyQuery = (id: string) =>
    infiniteQueryOptions({
        queryKey: keys.part(id, 'history'),
        queryFn: ({ pageParam, signal }) =>
            json<HistoryPage>(path(id, '/history'), { query: { limit: 50, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });

/** Returns the campaign's changes, newest first. */
export const useHistory = (id: string) => useInfiniteQuery(historyQuery(id));
