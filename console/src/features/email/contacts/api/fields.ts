import { queryOptions } from '@tanstack/react-query';
import { keys } from '#features/email/contacts/api/keys.ts';
import type { ContactField, ContactFieldPage, FieldType } from '#features/email/contacts/types.ts';
import { json, send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/email/contact-fields';

/** The fields of contacts that have a declared type, by name. */
export const fieldsQuery = () =>
    queryOptions({
        queryKey: [...keys.fields, 'all'],
        queryFn: ({ signal }) => json<ContactFieldPage>(PATH, { signal }),
        staleTime: 30_000,
    });

const refresh = () => queries.invalidateQueries({ queryKey: keys.fields });

/** Declares a field, or changes its type; fails with 409 if a contact has a value of another type. */
export async function declareField(name: string, type: FieldType): Promise<ContactField> {
    const field = await json<ContactField>(`${PATH}/${encodeURIComponent(name)}`, { method: 'PUT', body: { type } });
    await refresh();
    return field;
}

/** Forgets the type of a field; contacts keep their values. */
export async function deleteField(name: string): Promise<void> {
    await send(`${PATH}/${encodeURIComponent(name)}`, { method: 'DELETE' });
    await refresh();
}
