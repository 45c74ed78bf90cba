import { socialStrings } from '#features/social/strings.ts';
import type { TimeEvidence } from '#features/social/types.ts';
import { count, percent } from '#lib/format/numbers.ts';

/** Says what a best time was chosen by. */
export const evidenceText = ({ source, posts, ownShare }: TimeEvidence) => socialStrings.evidence[source](count(posts), percent(ownShare));
