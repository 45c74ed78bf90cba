import { refreshPieces } from '#features/content/repurpose/api/refresh.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

type Schemas = components['schemas'];

/** What became of each piece: the approved piece, or why it was refused. */
export type ApprovalReport = Schemas['ApprovalReport'];

/** Approves pieces of one post, each at the version that the person saw. */
export async function approve(pieces: readonly Piece[]): Promise<ApprovalReport> {
    const report = await json<ApprovalReport>('/marketing/content/approvals', {
        method: 'POST',
        body: { pieces: pieces.map(({ id, version }) => ({ id, version })) } satisfies Schemas['ApprovePieces'],
    });
    if (pieces[0]) void refreshPieces(pieces[0].blogPostId);
    return report;
}
