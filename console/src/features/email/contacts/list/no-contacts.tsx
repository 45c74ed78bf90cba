import { Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { Empty } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { contactListStrings } from '#features/email/contacts/list/strings.ts';
import type { ContactsSearch } from '#features/email/contacts/search.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = contactListStrings.empty;

export const isFiltered = ({ q, consent, tag, cursor }: ContactsSearch) => Boolean(q ?? consent ?? tag ?? cursor);

/** The empty list: either there are no contacts yet, or none match. */
export function NoContacts({ search, onNew }: { search: ContactsSearch; onNew: () => void }) {
    const { canWrite, roles } = useCurrentUser();
    if (isFiltered(search)) {
        return (
            <Empty
                title={text.noMatch}
                action={
                    <Link to="/email/contacts" search={{ fields: search.fields }} className={buttonClass()}>
                        {text.showAll}
                    </Link>
                }
            >
                {text.noMatchDetail}
            </Empty>
        );
    }
    return (
        <Empty
            title={text.title}
            action={
                canWrite && (
                    <>
                        {roles.includes('admin') && (
                            <Link to="/email/contacts/imports" className={buttonClass('primary')}>
                                <FileUp size={14} aria-hidden />
                                {contactListStrings.importFile}
                            </Link>
                        )}
                        <Button onClick={onNew}>{contactListStrings.newContact}</Button>
                    </>
                )
            }
        >
            {canWrite ? text.detail : text.viewer}
        </Empty>
    );
}
