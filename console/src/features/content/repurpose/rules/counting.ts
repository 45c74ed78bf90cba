import twitter from 'twitter-text';
import type { PlatformRules } from '#features/content/repurpose/api/rules.ts';
import type { Channel } from '#lib/channels.ts';

export type Counting = PlatformRules['counting'];

/** twitter-text takes time that grows with the square of the length; what follows is too long in any case. */
const MOST_PARSED = 10_000;

/** Counts as the platform does: weighted characters on X, where a link counts 23 and an emoji 2; UTF-16 code units elsewhere. */
export function lengthOf(text: string, counting: Counting): number {
    if (counting === 'UTF_16') return text.length;
    const parsed = text.slice(0, MOST_PARSED);
    return twitter.parseTweet(parsed.normalize('NFC')).weightedLength + [...text.slice(MOST_PARSED)].length;
}

/** How a platform counts, also while its rules are not loaded. */
export const countingOf = (channel: Channel, rules: PlatformRules | undefined): Counting => rules?.counting ?? (channel === 'TWITTER' ? 'WEIGHTED' : 'UTF_16');
