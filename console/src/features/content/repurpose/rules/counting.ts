import twitter from 'twitter-text';
import type { PlatformRules } from '#features/content/repurpose/api/rules.ts';
import type { Channel } from '#lib/channels.ts';
import { characterSegmenter } from '#lib/format/intl.ts';

export type Counting = PlatformRules['counting'];

/** twitter-text takes time that grows with the square of the length; what follows is too long in any case. */
const MOST_PARSED = 10_000;

/**
 * Counts as the platform does: weighted characters on X, where a link counts 23 and an emoji 2; visible characters on Bluesky, where
 * an emoji counts 1 and a link as it is written; UTF-16 code units elsewhere.
 */
export function lengthOf(text: string, counting: Counting): number {
    switch (counting) {
        case 'UTF_16':
            return text.length;
        case 'GRAPHEMES':
            return [...characterSegmenter().segment(text)].length;
        case 'WEIGHTED':
            return twitter.parseTweet(text.slice(0, MOST_PARSED).normalize('NFC')).weightedLength + [...text.slice(MOST_PARSED)].length;
    }
}

const USUAL: Partial<Record<Channel, Counting>> = { TWITTER: 'WEIGHTED', BLUESKY: 'GRAPHEMES' };

/** How a platform counts, also while its rules are not loaded. */
export const countingOf = (channel: Channel, rules: PlatformRules | undefined): Counting => rules?.counting ?? USUAL[channel] ?? 'UTF_16';
