import { characterSegmenter } from '#lib/format/intl.ts';

/** The longest text that the service reads, in UTF-16 code units. */
export const MOST = 200_000;

/** How far from the end a sentence may end, so that little of a text is lost. */
const NEAR = 5000;

const SENTENCE_END = /[.!?…]["'”’)\]]*\s|[。！？]|\n/gu;

/** Returns the text, or its beginning if it is longer than the service reads: it ends with a sentence, or at least between two characters. */
export function beginningOf(text: string, most = MOST): string {
    if (text.length <= most) return text;
    const from = Math.max(0, most - NEAR);
    const end = [...text.slice(from, most).matchAll(SENTENCE_END)].at(-1);
    return end ? text.slice(0, from + end.index + end[0].length).trimEnd() : text.slice(0, boundaryBefore(text, most));
}

function boundaryBefore(text: string, at: number): number {
    const from = Math.max(0, at - 100);
    return from + (characterSegmenter().segment(text.slice(from, at + 100)).containing(at - from)?.index ?? at - from);
}
