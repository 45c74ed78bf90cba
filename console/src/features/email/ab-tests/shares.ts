import type { AbTest } from '#features/email/ab-tests/types.ts';

export type Shares = Pick<AbTest, 'testShare' | 'holdout'>;

// Shares such as 0.95 and 0.05 do not add up to exactly 1.
const LEAST = 1e-9;

/** Whether anybody is left who gets the winner: neither in the test nor held out. */
export const hasRest = ({ testShare, holdout }: Shares): boolean => 1 - testShare - (holdout?.share ?? 0) > LEAST;

/** Divides an audience: who is held out, who gets the variants, and who the winner. */
export function groupsOf(size: number, test: Shares): { heldOut: number; tested: number; rest: number } {
    const heldOut = Math.round(size * (test.holdout?.share ?? 0));
    const tested = hasRest(test) ? Math.round(size * test.testShare) : size - heldOut;
    return { heldOut, tested, rest: size - heldOut - tested };
}
