import { toast } from '#components/ui/toasts.tsx';
import { fetchPiece } from '#features/content/repurpose/api/piece.ts';
import { showPiece } from '#features/content/repurpose/api/refresh.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';

/** Returns why a change failed. If somebody else was faster, the page shows what they made of the piece, so that the person can decide again. */
export async function failureOf(piece: Piece, problem: unknown): Promise<string> {
    const elsewhere = problem instanceof Problem && problem.status === 412;
    if (!elsewhere) return messageOf(problem);
    await fetchPiece(piece.id).then(showPiece, () => {});
    return repurposeStrings.actions.changedElsewhere;
}

/** Says why a change failed. */
export const sayWhy = async (piece: Piece, problem: unknown): Promise<void> => toast(await failureOf(piece, problem), { tone: 'bad' });
