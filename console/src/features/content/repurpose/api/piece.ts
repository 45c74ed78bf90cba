import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/content/repurpose/api/keys.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

export const pieceQuery = (id: string) =>
    queryOptions({
        queryKey: keys.piece(id),
        queryFn: ({ signal }) => json<Piece>(`/marketing/content/pieces/${encodeURIComponent(id)}`, { signal }),
    });

/** Fetches a piece as it is now. */
export const fetchPiece = (id: string) => queries.fetchQuery({ ...pieceQuery(id), staleTime: 0 });

/** Returns the piece with an ID; nothing is fetched without one. */
export const usePiece = (id: string | undefined) => useQuery({ ...pieceQuery(id ?? ''), enabled: id !== undefined, refetchInterval: POLL });
