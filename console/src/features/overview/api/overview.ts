import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { keys, PATH } from '#features/overview/api/keys.ts';
import type { Overview } from '#features/overview/types.ts';
import { json } from '#lib/api/http.ts';
import { isStreaming, POLL } from '#lib/live/live.ts';

/** The key under which the frame looks up how fresh the overview is. */
export const OVERVIEW = 'overview';

export const overviewQuery = () =>
    infiniteQueryOptions({
        queryKey: keys.overview,
        queryFn: ({ pageParam, signal }) => json<Overview>(PATH, { query: { cursor: pageParam, limit: 50 }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor,
        refetchInterval: () => (isStreaming(OVERVIEW) ? false : POLL),
    });

/** Returns the running campaigns, the one where waiting costs most first, each with what is urgent. */
export const useOverview = () => useInfiniteQuery(overviewQuery());
