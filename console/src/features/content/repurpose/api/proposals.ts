import { keys, piecePath } from '#features/content/repurpose/api/keys.ts';
import { showPiece } from '#features/content/repurpose/api/refresh.ts';
import type { Piece, RevisionText } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Makes a proposed text the text of the piece, as a new revision. */
export async function takeProposal(piece: Piece, number: number): Promise<Piece> {
    const taken = await json<Piece>(piecePath(piece.id, `/revisions/${number}/take`), { method: 'POST', ifMatch: piece.version });
    showPiece(taken);
    return taken;
}

/** Decides against a proposed text. */
export async function leaveProposal(piece: Piece, number: number): Promise<void> {
    await json<RevisionText>(piecePath(piece.id, `/revisions/${number}/leave`), { method: 'POST' });
    await queries.invalidateQueries({ queryKey: keys.revisions(piece.id) });
}
