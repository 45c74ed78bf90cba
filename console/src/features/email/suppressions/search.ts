import type { SuppressionReason } from '#features/email/suppressions/types.ts';
import { keysetSearch, textOf, type KeysetSearch } from '#features/email/parts/keyset.ts';

/** What the page lists: the addresses with a reason, or those that everybody may see. */
export type Shown = SuppressionReason | 'OPTED_OUT' | 'UNDELIVERABLE';

/** The page's search parameters, so that a link shows the same to someone else. */
export interface SuppressionsSearch extends KeysetSearch {
    show?: Shown | undefined;
    q?: string | undefined;
    /** The address whose evidence is open. */
    address?: string | undefined;
}

const SHOWN: readonly Shown[] = ['COMPLAINT', 'UNSUBSCRIBED', 'MANUAL', 'HARD_BOUNCE', 'SOFT_BOUNCES', 'OPTED_OUT', 'UNDELIVERABLE'];

/** Parses the search parameters and drops invalid ones. */
export const suppressionsSearch = (raw: Record<string, unknown>): SuppressionsSearch => ({
    show: SHOWN.find((one) => one === raw.show),
    q: textOf(raw.q),
    address: textOf(raw.address),
    ...keysetSearch(raw),
});
