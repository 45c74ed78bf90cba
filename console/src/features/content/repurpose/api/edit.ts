import { piecePath } from '#features/content/repurpose/api/keys.ts';
import { showPiece } from '#features/content/repurpose/api/refresh.ts';
import type { Piece, PieceEdit } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';

/** Edits a piece; fails with 412 if it is no longer at the version that the person saw. */
export async function editPiece(id: string, edit: PieceEdit, version: number): Promise<Piece> {
    const edited = await json<Piece>(piecePath(id), { method: 'PATCH', body: edit, ifMatch: version });
    showPiece(edited);
    return edited;
}
