import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '#features/content/repurpose/api/keys.ts';
import type { PiecePage } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

export const piecesQuery = (postId: string) =>
    infiniteQueryOptions({
        queryKey: keys.pieces(postId),
        queryFn: ({ pageParam, signal }) =>
            json<PiecePage>(`/marketing/content/repurposed/${encodeURIComponent(postId)}`, { query: { limit: 50, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        refetchInterval: POLL,
    });

/** Returns the pieces of a post, the newest first, with the counts of all of them. */
export const usePieces = (postId: string) => useInfiniteQuery(piecesQuery(postId));
