import { socialStrings } from '#features/social/strings.ts';
import type { BestTimes, TimeEvidence } from '#features/social/types.ts';
import { count, percent } from '#lib/format/numbers.ts';

/** Says what a best time was chosen by. */
export const evidenceText = ({ source, posts, ownShare }: TimeEvidence) => socialStrings.evidence[source](count(posts), percent(ownShare));

/** What the best hours are worth. */
export interface Evidence {
    /** The share that the account's own posts have in what is known of the best hours, 0 to 1. */
    ownShare: number;
    /** Whether no hour of the week is better than another. */
    flat: boolean;
    /** How many hours are as good as the best one. */
    ties: number;
}

export function evidenceOf({ best, hours }: BestTimes): Evidence {
    const most = Math.max(0, ...hours.map(({ score }) => score));
    const ties = hours.filter(({ score }) => score === most).length;
    return {
        ownShare: best.length === 0 ? 0 : best.reduce((sum, { ownShare }) => sum + ownShare, 0) / best.length,
        flat: ties === hours.length,
        ties,
    };
}
