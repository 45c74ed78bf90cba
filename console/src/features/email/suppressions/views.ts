import type { Shown } from '#features/email/suppressions/search.ts';

/** What administrators choose from; nothing chosen is everything. */
export const ADMIN_VIEWS: readonly (Shown | undefined)[] = [undefined, 'COMPLAINT', 'UNSUBSCRIBED', 'MANUAL', 'HARD_BOUNCE', 'SOFT_BOUNCES'];

/** What others may see. */
export const VIEWS: readonly Shown[] = ['OPTED_OUT', 'UNDELIVERABLE'];

const isOpen = (show: Shown | undefined): show is 'OPTED_OUT' | 'UNDELIVERABLE' => show === 'OPTED_OUT' || show === 'UNDELIVERABLE';

/** The view of a link, or the first one if the person may not see that. */
export function viewOf(show: Shown | undefined, isAdmin: boolean): Shown | undefined {
    if (isAdmin) return isOpen(show) ? undefined : show;
    return isOpen(show) ? show : VIEWS[0];
}
