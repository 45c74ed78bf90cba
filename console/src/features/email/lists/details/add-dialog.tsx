import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SearchField } from '#components/search-field.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { contactsQuery } from '#features/email/contacts/api/contacts.ts';
import { addMembers } from '#features/email/lists/api/lists.ts';
import { listStrings } from '#features/email/lists/strings.ts';
import type { ContactList } from '#features/email/lists/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = listStrings.adding;
const SHOWN = 50;

/** Chooses contacts and subscribes them to a list. */
export function AddDialog({ list, onClose }: { list: ContactList; onClose: () => void }) {
    const [q, setQ] = useState('');
    const [chosen, setChosen] = useState<readonly string[]>([]);
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const contacts = useQuery(contactsQuery({ q: q || undefined, limit: SHOWN }));
    const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
    const add = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            const { subscribed, refused } = await addMembers(list.id, [...chosen]);
            toast(refused > 0 ? text.addedSome(subscribed, refused) : text.added(subscribed));
            onClose();
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title(list.name)}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void add()}>
                        {text.add(chosen.length)}
                    </Button>
                </>
            }
        >
            <SearchField label={text.search} placeholder={listStrings.members.searchPlaceholder} value={q} onChange={setQ} className="block w-full" />
            {contacts.isError && !contacts.data ? (
                <InlineProblem error={contacts.error} onRetry={() => void contacts.refetch()} />
            ) : !contacts.data ? (
                <Skeleton className="mt-3 h-48" />
            ) : contacts.data.items.length === 0 ? (
                <Empty title={text.none} />
            ) : (
                <ul aria-label={text.found} className="mt-2">
                    {contacts.data.items.map(({ id, email, firstName, lastName }) => (
                        <li key={id}>
                            <label className="flex cursor-pointer items-center gap-2.5 rounded-md px-1 py-1.5 text-table hover:bg-hover">
                                <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)} />
                                <span className="min-w-0 truncate">{email}</span>
                                <span dir="auto" className="ml-auto min-w-0 shrink truncate text-muted">
                                    {[firstName, lastName].filter(Boolean).join(' ')}
                                </span>
                            </label>
                        </li>
                    ))}
                </ul>
            )}
            {contacts.data?.nextCursor && <p className="mt-2 text-label text-faint">{text.more}</p>}
            {failure && (
                <p role="alert" className="mt-3 text-table text-bad">
                    {failure}
                </p>
            )}
        </Dialog>
    );
}
