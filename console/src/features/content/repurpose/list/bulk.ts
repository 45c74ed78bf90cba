import { changeStatus } from '#features/content/repurpose/api/status.ts';
import type { Piece, PieceStatus } from '#features/content/repurpose/types.ts';
import { messageOf } from '#lib/api/problem.ts';

export interface BulkOutcome {
    succeeded: Piece[];
    failed: { piece: Piece; reason: string }[];
}

const AT_ONCE = 4;

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
