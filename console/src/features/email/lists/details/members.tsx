import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { DataTable, orDash, type DataColumn } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { SearchField } from '#components/search-field.tsx';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { ConsentBadge, SuppressedBadge } from '#features/email/contacts/consent-badge.tsx';
import type { Contact } from '#features/email/contacts/types.ts';
import { addMembers, membersQuery, removeMember } from '#features/email/lists/api/lists.ts';
import { AddDialog } from '#features/email/lists/details/add-dialog.tsx';
import { listStrings } from '#features/email/lists/strings.ts';
import type { ContactList } from '#features/email/lists/types.ts';
import { emailStrings } from '#features/email/strings.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';

const text = listStrings.members;

/** The subscribers of a list. */
export function Members({ list }: { list: ContactList }) {
    const { canWrite } = useCurrentUser();
    const [q, setQ] = useState('');
    const [adding, setAdding] = useState(false);
    const members = useInfiniteQuery(membersQuery(list.id, q));
    const rows = members.data?.pages.flatMap(({ items }) => items);
    const add = canWrite && (
        <Button icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            {text.add}
        </Button>
    );
    return (
        <Section
            title={text.title}
            actions={
                <>
                    <SearchField label={text.search} placeholder={text.searchPlaceholder} value={q} onChange={setQ} className="max-sm:w-40" />
                    {add}
                </>
            }
        >
            {members.isError && !rows ? (
                <InlineProblem error={members.error} onRetry={() => void members.refetch()} />
            ) : !rows ? (
                <div role="status" aria-label={text.loading}>
                    <Skeleton className="m-4 h-64" />
                </div>
            ) : rows.length === 0 ? (
                q ? <Empty title={text.noMatch} /> : <Empty title={text.none}>{text.noneDetail}</Empty>
            ) : (
                <ScrollBox label={text.caption} className={cn('transition-opacity', members.isPlaceholderData && 'opacity-60')}>
                    <DataTable columns={canWrite ? [...COLUMNS, actions(list)] : COLUMNS} rows={rows} caption={text.caption} />
                </ScrollBox>
            )}
            {members.hasNextPage && (
                <Button look="quiet" className="m-2" busy={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
                    {emailStrings.more}
                </Button>
            )}
            {adding && <AddDialog list={list} onClose={() => setAdding(false)} />}
        </Section>
    );
}

const nameOf = ({ firstName, lastName }: Contact) => [firstName, lastName].filter(Boolean).join(' ') || undefined;

const Address = ({ contact }: { contact: Contact }) => (
    <>
        <Link to="/email/contacts/$id" params={{ id: contact.id }} title={contact.email} className="block truncate hover:underline">
            {contact.email}
        </Link>
        <span dir="auto" aria-hidden className="block truncate text-label text-faint sm:hidden">
            {nameOf(contact)}
        </span>
    </>
);

const COLUMNS: DataColumn<Contact>[] = [
    { label: text.columns.address, className: 'max-w-64 max-sm:max-w-36', cell: (contact) => <Address contact={contact} /> },
    { label: text.columns.name, className: 'max-w-48 max-sm:hidden', cell: (contact) => orDash(nameOf(contact), (name) => <span dir="auto" title={name} className="block truncate">{name}</span>) },
    { label: text.columns.consent, cell: ({ consent, suppressed }) => (suppressed ? <SuppressedBadge /> : <ConsentBadge status={consent.status} />) },
    { label: text.columns.added, className: 'text-muted max-sm:hidden', cell: ({ createdAt }) => <Time at={createdAt} /> },
];

const actions = (list: ContactList): DataColumn<Contact> => ({
    label: text.columns.actions,
    head: <span className="sr-only">{text.columns.actions}</span>,
    className: 'w-14 px-2 text-right',
    cell: (contact) => <Remove list={list} contact={contact} />,
});

/** Takes a contact off the list at once, and offers to undo it. */
function Remove({ list, contact }: { list: ContactList; contact: Contact }) {
    const [busy, setBusy] = useState(false);
    const failed = (problem: unknown) => toast(messageOf(problem), { tone: 'bad' });
    const remove = async () => {
        setBusy(true);
        try {
            await removeMember(list.id, contact.id);
            toast(text.removed(contact.email), { undo: { label: text.undo, run: () => void addMembers(list.id, [contact.id]).catch(failed) } });
        } catch (problem) {
            failed(problem);
        } finally {
            setBusy(false);
        }
    };
    return <Button look="quiet" size="icon" busy={busy} aria-label={text.remove(contact.email)} icon={<X size={14} />} onClick={() => void remove()} />;
}
