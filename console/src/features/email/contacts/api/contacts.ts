import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/email/contacts/api/keys.ts';
import type { ConsentStatus, ContactPage } from '#features/email/contacts/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** Filters and page of the list. The service lists contacts from the oldest. */
export interface ContactsQuery {
    q?: string | undefined;
    consent?: ConsentStatus | undefined;
    tag?: string | undefined;
    cursor?: string | undefined;
    limit?: number | undefined;
}

export const contactsQuery = (query: ContactsQuery) =>
    queryOptions({
        queryKey: [...keys.lists, query],
        queryFn: ({ signal }) => json<ContactPage>(PATH, { query: { ...query }, signal }),
        placeholderData: keepPreviousData,
        refetchInterval: POLL,
    });
