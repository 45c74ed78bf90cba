import { useState } from 'react';
import { toast } from '#components/ui/toasts.tsx';
import { fetchPiece } from '#features/content/repurpose/api/piece.ts';
import { acceptProposal, discardProposal } from '#features/content/repurpose/api/proposals.ts';
import { showPiece } from '#features/content/repurpose/api/refresh.ts';
import { historyStrings } from '#features/content/repurpose/history/strings.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

export type Decision = 'accept' | 'discard';

/** Accepts or discards a proposal. If somebody else was faster, shows what they made of the piece, to decide again. */
export function useDecision(piece: Piece, onDecided: () => void) {
    const [busy, setBusy] = useState<Decision>();
    const [failure, setFailure] = useState<string>();
    return {
        busy,
        failure,
        decide: async (decision: Decision, number: number) => {
            setBusy(decision);
            setFailure(undefined);
            try {
                await (decision === 'accept' ? acceptProposal(piece, number) : discardProposal(piece, number));
                toast(decision === 'accept' ? historyStrings.acceptedToast : historyStrings.discardedToast);
                onDecided();
            } catch (problem) {
                const elsewhere = problem instanceof Problem && problem.status === 412;
                if (elsewhere) await fetchPiece(piece.id).then(showPiece, () => {});
                setFailure(elsewhere ? repurposeStrings.actions.changedElsewhere : messageOf(problem));
            } finally {
                setBusy(undefined);
            }
        },
    };
}
