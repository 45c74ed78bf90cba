import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { fieldsQuery } from '#features/email/contacts/api/fields.ts';
import { ConsentBadge } from '#features/email/contacts/consent-badge.tsx';
import { specsOf } from '#features/email/contacts/form/fields.ts';
import { personStrings } from '#features/email/contacts/person/strings.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import { Tag } from '#features/email/contacts/tag.tsx';
import type { Contact } from '#features/email/contacts/types.ts';
import { valueText } from '#features/email/contacts/values.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { languageName } from '#lib/format/text.ts';
import { exact, zoneName } from '#lib/format/time.ts';

const { facts: text, consent: consentText, fields: fieldText } = personStrings;

/** Who a contact is. */
export const Details = ({ contact }: { contact: Contact }) => (
    <Section title={text.title}>
        <Facts>
            <Fact name={text.email}>{contact.email}</Fact>
            {contact.firstName && <Fact name={text.firstName}>{contact.firstName}</Fact>}
            {contact.lastName && <Fact name={text.lastName}>{contact.lastName}</Fact>}
            {contact.key && <Fact name={text.key}>{contact.key}</Fact>}
            {contact.timeZone && <Fact name={text.timeZone}>{zoneName(contact.timeZone)}</Fact>}
            {contact.locale && <Fact name={text.locale}>{languageName(contact.locale)}</Fact>}
            {contact.tags.length > 0 && (
                <Fact name={text.tags}>
                    <span className="flex flex-wrap gap-1">
                        {contact.tags.map((tag) => (
                            <Link key={tag} to="/email/contacts" search={{ tag }} title={tag} className="flex min-w-0 rounded-sm hover:outline-1 hover:outline-strong">
                                <Tag>{tag}</Tag>
                            </Link>
                        ))}
                    </span>
                </Fact>
            )}
            <Fact name={text.created}>{exact(contact.createdAt)}</Fact>
            <Fact name={text.updated}>
                <Time at={contact.updatedAt} />
            </Fact>
        </Facts>
    </Section>
);

/** What a contact agreed to, and the evidence of it. */
export const ConsentSection = ({ contact: { consent } }: { contact: Contact }) => (
    <Section title={consentText.title}>
        <Facts>
            <Fact name={consentText.status}>
                <ConsentBadge status={consent.status} />
                <span className="block text-label text-faint">{contactStrings.consentMeaning[consent.status]}</span>
            </Fact>
            {consent.status !== 'UNKNOWN' && <Fact name={consentText.source}>{consent.source || <span className="text-faint">{consentText.noSource}</span>}</Fact>}
            {consent.at && <Fact name={consentText.at}>{exact(consent.at)}</Fact>}
        </Facts>
        <p className="border-t border-line px-4 py-2 text-label text-faint">{consentText.history}</p>
    </Section>
);

/** The values of a contact in the tenant's own fields. */
export function FieldValues({ contact }: { contact: Contact }) {
    const declared = useQuery(fieldsQuery()).data?.items ?? [];
    const values = specsOf(declared, contact)
        .map(({ name, type }) => ({ name, value: valueText(contact.attributes[name], type) }))
        .filter(({ value }) => value !== undefined);
    return (
        <Section title={fieldText.title}>
            {values.length === 0 ? (
                <p className="p-4 text-table text-muted">{fieldText.none}</p>
            ) : (
                <Facts>
                    {values.map(({ name, value }) => (
                        <Fact key={name} name={name}>
                            {value}
                        </Fact>
                    ))}
                </Facts>
            )}
        </Section>
    );
}
