import { contactsQuery, type ContactsQuery } from '#features/email/contacts/api/contacts.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import type { CsvTable, CsvValue } from '#lib/csv.ts';
import { queries } from '#lib/queries.ts';

const PAGE = 200;
/** Pages that a file holds at most. */
const MAX_PAGES = 50;

/** The columns as an import reads them, so that the file can be imported again. */
const COLUMNS: Record<string, (contact: Contact) => CsvValue> = {
    email: ({ email }) => email,
    key: ({ key }) => key,
    first_name: ({ firstName }) => firstName,
    last_name: ({ lastName }) => lastName,
    time_zone: ({ timeZone }) => timeZone,
    locale: ({ locale }) => locale,
    tags: ({ tags }) => tags.join('; '),
    consent: ({ consent }) => consent.status.toLowerCase(),
    consent_source: ({ consent }) => consent.source,
    consent_at: ({ consent }) => consent.at,
};

/** Reads all contacts that the list shows; `complete` unless there are too many. */
export async function exportContacts(filter: ContactsQuery): Promise<{ table: CsvTable; complete: boolean }> {
    const items: Contact[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
        const found = await queries.fetchQuery({ ...contactsQuery({ ...filter, cursor, limit: PAGE }), staleTime: 0, gcTime: 0 });
        items.push(...found.items);
        cursor = found.nextCursor ?? undefined;
        if (!cursor) break;
    }
    return { table: contactTable(items), complete: !cursor };
}

/** One row for each contact, with a column for each field that one of them has. */
export function contactTable(items: Contact[]): CsvTable {
    const fields = [...new Set(items.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
    return {
        header: [...Object.keys(COLUMNS), ...fields],
        rows: items.map((contact) => [...Object.values(COLUMNS).map((value) => value(contact)), ...fields.map((name) => cellOf(contact.attributes[name]))]),
    };
}

function cellOf(value: unknown): CsvValue {
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value)) return value.join('; ');
    return typeof value === 'number' ? value : String(value);
}
