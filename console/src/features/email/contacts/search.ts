import type { ConsentStatus } from '#features/email/contacts/types.ts';
import { keysetSearch, textOf, type KeysetSearch } from '#features/email/parts/keyset.ts';

/** The list's search parameters, so that a link shows the same page to someone else. */
export interface ContactsSearch extends KeysetSearch {
    q?: string | undefined;
    consent?: ConsentStatus | undefined;
    tag?: string | undefined;
    /** The fields that have a column. Without them, the first ones that are declared. */
    fields?: string[] | undefined;
}

/** More would not fit. */
export const MOST_COLUMNS = 4;

const CONSENTS: readonly ConsentStatus[] = ['GRANTED', 'PENDING', 'UNKNOWN', 'WITHDRAWN'];

/** Parses the search parameters and drops invalid ones. */
export const contactsSearch = (raw: Record<string, unknown>): ContactsSearch => ({
    q: textOf(raw.q),
    consent: CONSENTS.find((one) => one === raw.consent),
    tag: textOf(raw.tag),
    fields: Array.isArray(raw.fields) ? raw.fields.map(String).slice(0, MOST_COLUMNS) : undefined,
    ...keysetSearch(raw),
});
