import { infiniteQueryOptions, keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys, piecePath } from '#features/content/repurpose/api/keys.ts';
import type { Comparison, Piece, RevisionPage } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';

// The version is in the key, so that the revisions are fetched again when somebody changes the piece.
export const revisionsQuery = (id: string, version: number) =>
    infiniteQueryOptions({
        queryKey: [...keys.revisions(id), version] as const,
        queryFn: ({ pageParam, signal }) => json<RevisionPage>(piecePath(id, '/revisions'), { query: { limit: 50, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
    });

/** Returns the revisions of a piece at a version, the newest first, without their texts. Until they are there, those of the version before. */
export const useRevisions = ({ id, version }: Piece) => useInfiniteQuery(revisionsQuery(id, version));

export const comparisonQuery = (id: string, from: number, to: number) =>
    queryOptions({
        queryKey: keys.comparison(id, from, to),
        queryFn: ({ signal }) => json<Comparison>(piecePath(id, '/revisions/comparison'), { query: { from, to }, signal }),
        // The texts of revisions never change; only whether a proposal was accepted does.
        staleTime: Number.POSITIVE_INFINITY,
    });

/** Compares two revisions of a piece. */
export const useComparison = (id: string, from: number, to: number) => useQuery(comparisonQuery(id, from, to));
