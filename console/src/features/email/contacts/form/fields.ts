import { z } from 'zod/mini';
import { keywordsOf } from '#features/content/posts/keywords.ts';
import { contactFormStrings as text } from '#features/email/contacts/form/strings.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import { CONSENTS, type Contact, type ContactChange, type ContactField, type FieldType, type NewContact } from '#features/email/contacts/types.ts';
import { isValue, typedOf, valueOf } from '#features/email/contacts/values.ts';
import { localZone } from '#lib/format/time.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

/** A field of the form: its name and the type of its values. */
export type FieldSpec = Pick<ContactField, 'name' | 'type'>;

/** The fields of the form: those that are declared, then others that the contact has, which hold text. */
export function specsOf(declared: FieldSpec[], contact: Contact | undefined): FieldSpec[] {
    const others = Object.keys(contact?.attributes ?? {}).filter((name) => declared.every((field) => field.name !== name));
    return [...declared.map(({ name, type }) => ({ name, type })), ...others.sort().map((name) => ({ name, type: 'TEXT' as FieldType }))];
}

const name = () => z.string().check(z.maxLength(200, text.tooLong));

/** Validates what is typed. A consent that is granted anew needs a source. */
export const contactSchema = (specs: FieldSpec[], seen: Contact | undefined) =>
    z.object({
        email: z.string().check(
            z.refine((typed) => typed.trim() !== '', text.emailMissing),
            z.refine((typed) => typed.trim() === '' || /^\S+@\S+$/.test(typed.trim()), text.emailInvalid),
        ),
        firstName: name(),
        lastName: name(),
        key: name(),
        timeZone: z.string(),
        locale: z.string(),
        tags: z.string().check(
            z.refine((typed) => keywordsOf(typed).length <= 100, text.tooManyTags),
            z.refine((typed) => keywordsOf(typed).every((tag) => tag.length <= 100), text.tagTooLong),
        ),
        consent: z
            .object({ status: z.enum(CONSENTS), source: name(), at: z.string() })
            .check(z.refine(({ status, source }) => status !== 'GRANTED' || seen?.consent.status === 'GRANTED' || source.trim() !== '', { path: ['source'], error: text.consentSourceMissing })),
        /** What is typed for each field, in the order of the fields; their names may contain dots. */
        attributes: z.array(z.string()).check((payload) => {
            payload.value.forEach((typed, at) => {
                if (!isValue(typed, specs[at]?.type ?? 'TEXT')) payload.issues.push({ code: 'custom', path: [at], message: text.noNumber, input: typed });
            });
        }),
    });

/** A contact as it is typed. */
export type ContactFields = z.infer<ReturnType<typeof contactSchema>>;

export const contactFieldsOf = (contact: Contact | undefined, specs: FieldSpec[]): ContactFields => ({
    email: contact?.email ?? '',
    firstName: contact?.firstName ?? '',
    lastName: contact?.lastName ?? '',
    key: contact?.key ?? '',
    timeZone: contact?.timeZone ?? '',
    locale: contact?.locale ?? '',
    tags: contact?.tags.join(', ') ?? '',
    consent: {
        status: contact?.consent.status ?? 'UNKNOWN',
        source: contact?.consent.source ?? '',
        at: contact?.consent.at ? localOf(contact.consent.at, localZone()) : '',
    },
    attributes: specs.map(({ name, type }) => typedOf(contact?.attributes[name], type)),
});

const consentOf = ({ status, source, at }: ContactFields['consent']) => ({ status, ...(source.trim() && { source: source.trim() }), ...(at && { at: instantOf(at, localZone()) }) });

const attributesOf = (fields: ContactFields, specs: FieldSpec[]): Record<string, unknown> =>
    Object.fromEntries(specs.map(({ name, type }, at) => [name, valueOf(fields.attributes[at] ?? '', type)] as const).filter(([, value]) => value !== undefined));

/** What a field says, to compare two versions. */
function meaningOf(field: keyof ContactFields, fields: ContactFields): unknown {
    if (field === 'tags') return keywordsOf(fields.tags);
    if (field === 'consent') return consentOf(fields.consent);
    if (field === 'attributes') return fields.attributes.map((typed) => typed.trim());
    return fields[field].trim();
}

export const sameContactField = (field: keyof ContactFields, one: ContactFields, other: ContactFields): boolean =>
    JSON.stringify(meaningOf(field, one)) === JSON.stringify(meaningOf(field, other));

/** The request that creates a contact. */
export function newContact(fields: ContactFields, specs: FieldSpec[]): NewContact {
    const { email, firstName, lastName, key, timeZone, locale } = fields;
    const attributes = attributesOf(fields, specs);
    const texts = Object.entries({ firstName, lastName, key, timeZone, locale }).map(([part, typed]) => [part, typed.trim()] as const);
    return {
        email: email.trim(),
        ...Object.fromEntries(texts.filter(([, typed]) => typed !== '')),
        ...(keywordsOf(fields.tags).length > 0 && { tags: keywordsOf(fields.tags) }),
        ...(Object.keys(attributes).length > 0 && { attributes }),
        ...(fields.consent.status !== 'UNKNOWN' && { consent: consentOf(fields.consent) }),
    };
}

/** Returns only what differs from the contact that the person saw. The service replaces all values of fields at once. */
export function contactChange(seen: Contact, fields: ContactFields, specs: FieldSpec[]): ContactChange {
    const base = contactFieldsOf(seen, specs);
    const differs = (field: keyof ContactFields) => !sameContactField(field, base, fields);
    const removable = (field: 'timeZone' | 'locale') => differs(field) && { [field]: fields[field].trim() || null };
    const formOnly = new Set(specs.map((spec) => spec.name));
    const others = Object.fromEntries(Object.entries(seen.attributes).filter(([key]) => !formOnly.has(key)));
    return {
        ...(differs('email') && { email: fields.email.trim() }),
        ...(differs('firstName') && { firstName: fields.firstName.trim() }),
        ...(differs('lastName') && { lastName: fields.lastName.trim() }),
        ...removable('timeZone'),
        ...removable('locale'),
        ...(differs('tags') && { tags: keywordsOf(fields.tags) }),
        ...(differs('attributes') && { attributes: { ...others, ...attributesOf(fields, specs) } }),
        ...(differs('consent') && { consent: consentOf(fields.consent) }),
    };
}

/** The fields by their paths, with one path for each value: two people may change different ones. */
export type Paths = Record<string, unknown>;

const PATH = 'attributes.';

export const pathsOf = ({ attributes, ...fields }: ContactFields): Paths => ({ ...fields, ...Object.fromEntries(attributes.map((typed, at) => [`${PATH}${at}`, typed])) });

export const fieldsAt = (paths: Paths, specs: FieldSpec[]): ContactFields => ({
    ...(Object.fromEntries(Object.entries(paths).filter(([path]) => !path.startsWith(PATH))) as Omit<ContactFields, 'attributes'>),
    attributes: specs.map((_, at) => String(paths[`${PATH}${at}`] ?? '')),
});

export function samePath(path: string, one: Paths, other: Paths): boolean {
    const meaning = (paths: Paths) => (path.startsWith(PATH) ? String(paths[path]).trim() : meaningOf(path as keyof ContactFields, paths as ContactFields));
    return JSON.stringify(meaning(one)) === JSON.stringify(meaning(other));
}

/** The name of a field, for a person who compares two versions. */
export const pathLabel = (path: string, specs: FieldSpec[]): string => (path.startsWith(PATH) ? (specs[Number(path.slice(PATH.length))]?.name ?? path) : text[path as keyof ContactFields]);

/** Writes out what a field says, for a person who compares two versions. */
export function pathText(path: string, paths: Paths): string {
    const value = paths[path];
    if (path !== 'consent') return String(value ?? '') || text.nothing;
    const { status, source, at } = value as ContactFields['consent'];
    return [contactStrings.consent[status], source, at.replace('T', ' ')].filter(Boolean).join(', ');
}
