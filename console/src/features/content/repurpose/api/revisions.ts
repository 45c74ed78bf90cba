import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys, piecePath } from '#features/content/repurpose/api/keys.ts';
import type { Comparison, RevisionPage } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';

export const revisionsQuery = (id: string) =>
    infiniteQueryOptions({
        queryKey: keys.revisions(id),
        queryFn: ({ pageParam, signal }) => json<RevisionPage>(piecePath(id, '/revisions'), { query: { limit: 50, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });

/** Returns the revisions of a piece, the newest first, without their texts. */
export const useRevisions = (id: string) => useInfiniteQuery(revisionsQuery(id));

export const comparisonQuery = (id: string, from: number, to: number) =>
    queryOptions({
        queryKey: keys.comparison(id, from, to),
        queryFn: ({ signal }) => json<Comparison>(piecePath(id, '/revisions/comparison'), { query: { from, to }, signal }),
        // The texts of revisions never change; only whether a proposal was taken does.
        staleTime: Number.POSITIVE_INFINITY,
    });

/** Compares two revisions of a piece. */
export const useComparison = (id: string, from: number, to: number) => useQuery(comparisonQuery(id, from, to));
