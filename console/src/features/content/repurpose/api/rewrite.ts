import { keys, piecePath } from '#features/content/repurpose/api/keys.ts';
import type { Piece, Rewrite } from '#features/content/repurpose/types.ts';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** How a text should differ: at least one of the three. */
export type Wish = components['schemas']['RewritePiece'];

/** Has another text proposed for a piece. The idempotency key makes it safe to retry, so that a model is paid once. */
export async function rewritePiece(piece: Piece, wish: Wish, idempotencyKey: string): Promise<Rewrite> {
    const rewrite = await json<Rewrite>(piecePath(piece.id, '/rewrite'), { method: 'POST', body: wish, idempotencyKey });
    void queries.invalidateQueries({ queryKey: keys.revisions(piece.id) });
    return rewrite;
}
