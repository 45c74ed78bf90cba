import { keys, piecePath } from '#features/content/repurpose/api/keys.ts';
import { showPiece } from '#features/content/repurpose/api/refresh.ts';
import type { Piece, RevisionText } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Makes a proposed text the text of the piece, as a new revision. */
export async function acceptProposal(piece: Piece, number: number): Promise<Piece> {
    const accepted = await json<Piece>(piecePath(piece.id, `/revisions/${number}/accept`), { method: 'POST', ifMatch: piece.version });
    showPiece(accepted);
    return accepted;
}

/** Discards a proposed text, which stays in the history. */
export async function discardProposal(piece: Piece, number: number): Promise<void> {
    await json<RevisionText>(piecePath(piece.id, `/revisions/${number}/discard`), { method: 'POST' });
    await queries.invalidateQueries({ queryKey: keys.revisions(piece.id) });
}
