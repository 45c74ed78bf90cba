import { piecePath } from '#features/content/repurpose/api/keys.ts';
import { showPiece } from '#features/content/repurpose/api/refresh.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';

/** Makes the contents of an earlier revision those of the piece again, as a new revision. */
export async function restoreRevision(piece: Piece, number: number): Promise<Piece> {
    const restored = await json<Piece>(piecePath(piece.id, `/revisions/${number}/restore`), { method: 'POST', ifMatch: piece.version });
    showPiece(restored);
    return restored;
}
