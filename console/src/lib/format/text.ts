import { language } from '#lib/format/numbers.ts';

/** Turns a constant into words: WAITING_FOR_REVIEW becomes "Waiting for review". */
export function humanize(constant: string): string {
    const words = constant.toLowerCase().replace(/[_.]+/g, ' ').trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Joins items as the person's language does: "a, b and c". */
export const formatList = (items: string[]) =>
    new Intl.ListFormat(language(), { style: 'long', type: 'conjunction' }).format(items);
