import { keys } from '#features/content/repurpose/api/keys.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Fetches a piece as it is now. */
export const fetchPiece = (id: string) =>
    queries.fetchQuery({
        queryKey: keys.piece(id),
        queryFn: ({ signal }) => json<Piece>(`/marketing/content/pieces/${encodeURIComponent(id)}`, { signal }),
        staleTime: 0,
    });
