import { refreshPieces } from '#features/content/repurpose/api/refresh.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';
import type { Problem } from '#lib/api/problem.ts';

/** What became of each piece: the approved piece, or why it was refused. */
export interface ApprovalReport {
    items: { id: string; piece?: Piece; problem?: ConstructorParameters<typeof Problem>[0] }[];
}

/** Approves pieces of one post, each at the version that the person saw. */
export async function approve(pieces: readonly Piece[]): Promise<ApprovalReport> {
    const report = await json<ApprovalReport>('/marketing/content/approvals', {
        method: 'POST',
        body: { pieces: pieces.map(({ id, version }) => ({ id, version })) },
    });
    if (pieces[0]) void refreshPieces(pieces[0].blogPostId);
    return report;
}
