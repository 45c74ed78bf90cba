import type { ContactsQuery } from '#features/email/contacts/api/contacts.ts';
import type { ContactsSearch } from '#features/email/contacts/search.ts';

/** Which contacts the search parameters ask for. */
export const filterOf = ({ q, consent, tag, list, segment }: ContactsSearch): ContactsQuery => ({ q, consent, tag, listId: list, segmentId: segment });

/** Whether the list shows a part of the contacts. */
export const isFiltered = (search: ContactsSearch): boolean => Object.values(filterOf(search)).some(Boolean) || search.cursor !== undefined;
