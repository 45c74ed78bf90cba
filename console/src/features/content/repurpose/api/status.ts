import { piecePath } from '#features/content/repurpose/api/keys.ts';
import { showPiece } from '#features/content/repurpose/api/refresh.ts';
import type { Piece, PieceStatus } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';

/** Changes the status of a piece; fails with 412 if somebody has changed the piece since the person saw it. */
export async function changeStatus(piece: Piece, status: PieceStatus, reason?: string): Promise<Piece> {
    const changed = await json<Piece>(piecePath(piece.id, '/status'), {
        method: 'PATCH',
        body: reason ? { status, reason } : { status },
        ifMatch: piece.version,
    });
    showPiece(changed);
    return changed;
}
