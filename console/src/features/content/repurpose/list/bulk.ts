import { approve } from '#features/content/repurpose/api/approvals.ts';
import { changeStatus } from '#features/content/repurpose/api/status.ts';
import type { Piece, PieceStatus } from '#features/content/repurpose/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';

export interface BulkOutcome {
    succeeded: Piece[];
    failed: { piece: Piece; reason: string }[];
}

const AT_ONCE = 4;

/** The pieces that one request may approve. */
const MOST = 100;

/** Approves several pieces, each at the version that the person saw. A refused piece does not affect the others. */
export async function approveAll(pieces: readonly Piece[]): Promise<BulkOutcome> {
    const outcome: BulkOutcome = { succeeded: [], failed: [] };
    for (let from = 0; from < pieces.length; from += MOST) {
        const some = pieces.slice(from, from + MOST);
        try {
            const { items } = await approve(some);
            for (const { id, piece, problem } of items) {
                if (piece) outcome.succeeded.push(piece);
                else outcome.failed.push({ piece: some.find((one) => one.id === id)!, reason: messageOf(problem && new Problem(problem)) });
            }
        } catch (problem) {
            outcome.failed.push(...some.map((piece) => ({ piece, reason: messageOf(problem) })));
        }
    }
    return outcome;
}

/** Changes the status of several pieces, a few at a time. One that fails does not stop the others. */
export async function changeAll(pieces: readonly Piece[], status: PieceStatus): Promise<BulkOutcome> {
    const outcome: BulkOutcome = { succeeded: [], failed: [] };
    const waiting = [...pieces];
    const work = async () => {
        for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
            try {
                outcome.succeeded.push(await changeStatus(piece, status));
            } catch (problem) {
                outcome.failed.push({ piece, reason: messageOf(problem) });
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return outcome;
}
