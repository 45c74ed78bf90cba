import type { MediaQuery } from '#features/content/media/api/media.ts';

export const KINDS = ['IMAGE', 'VIDEO'] as const;

/** Parses the search parameters and drops invalid ones. */
export const mediaSearch = (raw: Record<string, unknown>): MediaQuery => ({
    kind: KINDS.find((one) => one === raw.kind),
    q: raw.q === undefined || raw.q === null || raw.q === '' ? undefined : String(raw.q),
});
