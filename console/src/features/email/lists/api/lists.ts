import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { PATH as CONTACTS } from '#features/email/contacts/api/keys.ts';
import type { ContactPage } from '#features/email/contacts/types.ts';
import type { ContactList, ListChange, ListPage, MembersChanged, NewList } from '#features/email/lists/types.ts';
import { notStale } from '#features/email/parts/stale.ts';
import { json, send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/email/lists';
const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;
const KEY = ['email', 'lists'] as const;
const PAGE = 50;

/** All lists, by name. */
export const listsQuery = () => queryOptions({ queryKey: [...KEY, 'all'], queryFn: ({ signal }) => json<ListPage>(`${PATH}/all`, { signal }), staleTime: 15_000 });

export const listQuery = (id: string) => queryOptions({ queryKey: [...KEY, 'one', id], queryFn: ({ signal }) => json<ContactList>(pathOf(id), { signal }) });

/** The subscribers of a list, or those whose address or name starts with a text. */
export const membersQuery = (id: string, q: string) =>
    infiniteQueryOptions({
        queryKey: [...KEY, 'members', id, q],
        queryFn: ({ signal, pageParam }) => json<ContactPage>(CONTACTS, { query: { listId: id, q, cursor: pageParam, limit: PAGE }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
    });

async function written<T>(request: Promise<T>): Promise<T> {
    try {
        return await notStale(request);
    } finally {
        void queries.invalidateQueries({ queryKey: KEY });
    }
}

/** Creates a list. The idempotency key makes it safe to retry. */
export const createList = (list: NewList, idempotencyKey: string) => written(json<ContactList>(PATH, { method: 'POST', body: list, idempotencyKey }));

export const changeList = ({ id, version }: ContactList, change: ListChange) => written(json<ContactList>(pathOf(id), { method: 'PATCH', body: change, ifMatch: version }));

/** Deletes a list; its contacts stay. */
export const deleteList = (id: string) => written(send(pathOf(id), { method: 'DELETE' }));

export const addMembers = (id: string, contactIds: string[]) => written(json<MembersChanged>(pathOf(id, '/members'), { method: 'POST', body: { contactIds } }));

export const removeMember = (id: string, contactId: string) => written(send(pathOf(id, `/members/${encodeURIComponent(contactId)}`), { method: 'DELETE' }));
