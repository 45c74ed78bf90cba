import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { NoValue } from '#components/data-table.tsx';
import { HEAD } from '#components/sort-head.tsx';
import { Time } from '#components/time.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ConsentBadge, SuppressedBadge } from '#features/email/contacts/consent-badge.tsx';
import { ContactMenu } from '#features/email/contacts/list/contact-menu.tsx';
import { contactListStrings as text } from '#features/email/contacts/list/strings.ts';
import type { ContactsSearch } from '#features/email/contacts/search.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import { Tag } from '#features/email/contacts/tag.tsx';
import type { Contact, ContactField } from '#features/email/contacts/types.ts';
import { contactName, valueText } from '#features/email/contacts/values.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const CELL = 'h-14 border-b border-line px-2 align-middle';
const NO_SELECTION = { toggle: () => {}, clear: () => {} };
/** More would take a second line. */
const TAGS_SHOWN = 2;
// As many columns as leave room for the name.
const fieldClass = (at: number) => (at === 0 ? 'max-lg:hidden' : at === 1 ? 'max-xl:hidden' : 'max-[1400px]:hidden');

interface ContactTableProps {
    items: Contact[] | undefined;
    fields: ContactField[];
    search: ContactsSearch;
    dimmed: boolean;
}

/** A page of contacts. Click or Enter opens one, j and k move between them. */
export function ContactTable({ items, fields, search, dimmed }: ContactTableProps) {
    const body = useRef<HTMLTableSectionElement>(null);
    const { canWrite } = useCurrentUser();
    useRowKeys(body, NO_SELECTION);
    return (
        <div className="-mx-4 md:mx-0">
            <table className={cn('w-full table-fixed border-separate border-spacing-0 text-table transition-opacity', dimmed && 'opacity-60')}>
                <thead className="max-md:hidden">
                    <tr>
                        <th scope="col" className={HEAD}>{text.columns.contact}</th>
                        <th scope="col" className={cn(HEAD, 'w-32')}>{text.columns.consent}</th>
                        <th scope="col" className={cn(HEAD, 'w-44')}>{text.columns.tags}</th>
                        {fields.map(({ name, type }, at) => (
                            <th key={name} scope="col" title={name} dir="auto" className={cn(HEAD, 'w-28 truncate', type === 'NUMBER' && 'text-right', fieldClass(at))}>
                                {name}
                            </th>
                        ))}
                        <th scope="col" className={cn(HEAD, 'w-28 text-right max-xl:hidden')}>{text.columns.updated}</th>
                        {canWrite && (
                            <th scope="col" className={cn(HEAD, 'w-12')}>
                                <span className="sr-only">{text.columns.actions}</span>
                            </th>
                        )}
                    </tr>
                </thead>
                <tbody ref={body} aria-busy={items === undefined}>
                    {items
                        ? items.map((contact) => <Row key={contact.id} contact={contact} fields={fields} search={search} canWrite={canWrite} />)
                        : Array.from({ length: 10 }, (_, row) => <RowSkeleton key={row} fields={fields.length} canWrite={canWrite} />)}
                </tbody>
            </table>
        </div>
    );
}

function Row({ contact, fields, search, canWrite }: { contact: Contact; fields: ContactField[]; search: ContactsSearch; canWrite: boolean }) {
    const name = contactName(contact);
    return (
        <tr className="group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover">
            <td className={cn(CELL, 'py-2 max-md:px-4')}>
                <Link
                    to="/email/contacts/$id"
                    params={{ id: contact.id }}
                    data-row-link={contact.id}
                    title={name}
                    dir="auto"
                    className="block truncate text-left text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
                >
                    {name}
                </Link>
                <span className="flex min-w-0 items-center gap-2 text-label text-faint">
                    <ConsentBadge status={contact.consent.status} className="text-muted md:hidden" />
                    <span className="min-w-0 truncate">{name === contact.email ? contactStrings.unnamed : contact.email}</span>
                </span>
            </td>
            <td className={cn(CELL, 'max-md:hidden')}>
                <ConsentBadge status={contact.consent.status} />
                {contact.suppressed && <SuppressedBadge className="relative z-[1] flex w-fit text-label" />}
            </td>
            <td className={cn(CELL, 'max-md:hidden')}>
                <Tags tags={contact.tags} search={search} />
            </td>
            {fields.map(({ name: field, type }, at) => {
                const value = valueText(contact.attributes[field], type);
                return (
                    <td key={field} title={value} dir="auto" className={cn(CELL, 'truncate', type === 'NUMBER' && 'text-right tabular-nums', fieldClass(at))}>
                        {value ?? <NoValue />}
                    </td>
                );
            })}
            <td className={cn(CELL, 'text-right text-muted max-xl:hidden')}>
                <Time at={contact.updatedAt} className="relative z-[1]" />
            </td>
            {canWrite && (
                <td className={cn(CELL, 'text-right max-md:w-14 max-md:pr-4')}>
                    <ContactMenu contact={contact} />
                </td>
            )}
        </tr>
    );
}

/** The first tags, each of which filters the list. */
function Tags({ tags, search }: { tags: string[]; search: ContactsSearch }) {
    const rest = tags.slice(TAGS_SHOWN);
    if (tags.length === 0) return <NoValue />;
    return (
        <span className="flex items-center gap-1">
            {tags.slice(0, TAGS_SHOWN).map((tag) => (
                <Link
                    key={tag}
                    to="/email/contacts"
                    search={{ ...search, tag, cursor: undefined, page: undefined }}
                    aria-label={text.withTag(tag)}
                    title={tag}
                    className="relative z-[1] flex min-w-0 rounded-sm hover:outline-1 hover:outline-strong"
                >
                    <Tag className="max-w-18">{tag}</Tag>
                </Link>
            ))}
            {rest.length > 0 && (
                <span title={rest.join(', ')} className="relative z-[1] text-label text-faint">
                    {text.moreTags(count(rest.length))}
                </span>
            )}
        </span>
    );
}

const RowSkeleton = ({ fields, canWrite }: { fields: number; canWrite: boolean }) => (
    <tr>
        <td className={cn(CELL, 'max-md:px-4')}>
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="mt-1.5 h-3 w-2/5" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="h-4 w-20" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="h-4 w-24" />
        </td>
        {Array.from({ length: fields }, (_, at) => (
            <td key={at} className={cn(CELL, fieldClass(at))}>
                <Skeleton className="h-4 w-16" />
            </td>
        ))}
        <td className={cn(CELL, 'max-xl:hidden')}>
            <Skeleton className="ml-auto h-4 w-20" />
        </td>
        {canWrite && <td className={CELL} />}
    </tr>
);
