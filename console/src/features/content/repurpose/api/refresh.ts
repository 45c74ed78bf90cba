import type { InfiniteData } from '@tanstack/react-query';
import { keys } from '#features/content/repurpose/api/keys.ts';
import type { Piece, PiecePage } from '#features/content/repurpose/types.ts';
import { queries } from '#lib/queries.ts';

/** Refetches the pieces of a post, and what the campaigns show of them. */
export async function refreshPieces(postId: string): Promise<void> {
    void queries.invalidateQueries({ queryKey: ['campaigns', 'one'], refetchType: 'active' });
    await queries.invalidateQueries({ queryKey: keys.pieces(postId) });
}

/** Shows a piece as the service returned it at once, and refetches the rest. */
export function showPiece(piece: Piece): void {
    queries.setQueryData<InfiniteData<PiecePage>>(keys.pieces(piece.blogPostId), (before) =>
        before && { ...before, pages: before.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === piece.id ? piece : item)) })) },
    );
    queries.setQueryData<Piece>(keys.piece(piece.id), piece);
    void queries.invalidateQueries({ queryKey: keys.revisions(piece.id) });
    void refreshPieces(piece.blogPostId);
}
