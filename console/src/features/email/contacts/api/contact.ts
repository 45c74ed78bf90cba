import { queryOptions } from '@tanstack/react-query';
import { keys, PATH, pathOf } from '#features/email/contacts/api/keys.ts';
import type { Contact, ContactChange, NewContact } from '#features/email/contacts/types.ts';
import { json, send } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

export const contactQuery = (id: string) =>
    queryOptions({
        queryKey: keys.one(id),
        queryFn: ({ signal }) => json<Contact>(pathOf(id), { signal }),
        refetchInterval: POLL,
    });

/** Fetches a contact as it is now. */
export const fetchContact = (id: string) => queries.fetchQuery({ ...contactQuery(id), staleTime: 0 });

/** Shows a contact as the service returned it at once, and refetches what else tells of it. */
async function show(contact: Contact): Promise<Contact> {
    // An answer that is still on its way may hold an older version.
    await queries.cancelQueries({ queryKey: keys.one(contact.id) });
    queries.setQueryData(keys.one(contact.id), contact);
    void queries.invalidateQueries({ queryKey: keys.timeline(contact.id) });
    void queries.invalidateQueries({ queryKey: keys.lists });
    return contact;
}

/** Creates a contact. The idempotency key makes it safe to retry. */
export const createContact = async (contact: NewContact, idempotencyKey: string) => show(await json<Contact>(PATH, { method: 'POST', body: contact, idempotencyKey }));

/** Changes a contact; fails with 412 if it is no longer at the version that the person saw. */
export const changeContact = async (id: string, change: ContactChange, version: number) => show(await json<Contact>(pathOf(id), { method: 'PATCH', body: change, ifMatch: version }));

/** Deletes a contact. A suppressed address stays suppressed. */
export async function deleteContact(id: string): Promise<void> {
    await send(pathOf(id), { method: 'DELETE' });
    void queries.invalidateQueries({ queryKey: keys.lists });
}

/** Deletes everything that is stored about a person, and keeps files from bringing the address back if wanted. */
export async function eraseContact(id: string, blockImports: boolean): Promise<void> {
    await send(pathOf(id, '/erase'), { method: 'POST', body: { blockImports } });
    void queries.invalidateQueries({ queryKey: keys.lists });
}

/** Forgets what the cache knows about a contact that is gone. */
export function forgetContact(id: string): void {
    queries.removeQueries({ queryKey: keys.one(id) });
    queries.removeQueries({ queryKey: keys.timeline(id) });
}
