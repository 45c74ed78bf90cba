import { locale } from '#lib/format/numbers.ts';

/** WAITING_FOR_REVIEW reads as Waiting for review, APPROVED as Approved. */
export function humanize(constant: string): string {
    const words = constant.toLowerCase().replace(/[_.]+/g, ' ').trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “a, b and c” in the person's language. */
export const formatList = (parts: string[]) =>
    new Intl.ListFormat(locale(), { style: 'long', type: 'conjunction' }).format(parts);
