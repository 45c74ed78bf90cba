import { piecePath } from '#features/content/repurpose/api/keys.ts';
import { fetchPiece } from '#features/content/repurpose/api/piece.ts';
import { refreshPieces, showPiece } from '#features/content/repurpose/api/refresh.ts';
import type { Piece, Rewrite } from '#features/content/repurpose/types.ts';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

/** How a text should differ: at least one of the three. */
export type Wish = components['schemas']['RewritePiece'];

/** Has another text proposed for a piece. The idempotency key makes it safe to retry, so that a model is paid once. */
export async function rewritePiece(piece: Piece, wish: Wish, idempotencyKey: string): Promise<Rewrite> {
    const rewrite = await json<Rewrite>(piecePath(piece.id, '/rewrite'), { method: 'POST', body: wish, idempotencyKey });
    // A proposal is a revision, so the piece has a new version, which taking the proposal must name.
    await fetchPiece(piece.id).then(showPiece, () => refreshPieces(piece.blogPostId));
    return rewrite;
}
