import { languageNames, listFormat } from '#lib/format/intl.ts';

/** Turns a constant into words: WAITING_FOR_REVIEW becomes "Waiting for review". */
export function humanize(constant: string): string {
    const words = constant.toLowerCase().replace(/[_.]+/g, ' ').trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Joins items: "a, b and c". */
export const formatList = (items: string[]) => listFormat({ style: 'long', type: 'conjunction' }).format(items);

/** The name of a language: fr-CA becomes Canadian French. A tag that means nothing stays as it is. */
export function languageName(tag: string): string {
    try {
        return languageNames().of(tag) ?? tag;
    } catch {
        return tag;
    }
}

/** Turns a text into a part of a file name that is valid on any system: "Früh & spät" becomes fruh-spat. */
export const fileSlug = (text: string) =>
    text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60);
