import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { contactsQuery } from '#features/email/contacts/api/contacts.ts';
import { fieldsQuery } from '#features/email/contacts/api/fields.ts';
import { FieldsDialog } from '#features/email/contacts/fields/fields-dialog.tsx';
import { ContactDialog } from '#features/email/contacts/form/contact-dialog.tsx';
import { shownFields } from '#features/email/contacts/list/columns.ts';
import { NoContacts } from '#features/email/contacts/list/no-contacts.tsx';
import { contactListStrings as text } from '#features/email/contacts/list/strings.ts';
import { ContactTable } from '#features/email/contacts/list/table.tsx';
import { Toolbar } from '#features/email/contacts/list/toolbar.tsx';
import { contactStrings } from '#features/email/contacts/strings.ts';
import { KeysetPaging, PAGE_SIZE } from '#features/email/parts/keyset-paging.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIST = 'contact-list';
const route = getRouteApi('/email/contacts');

/** The contacts. Answers: who receives our emails, and who must not? */
export function ContactsPage() {
    const search = route.useSearch();
    const { q, consent, tag, cursor } = search;
    const navigate = route.useNavigate();
    const { canWrite } = useCurrentUser();
    const list = useQuery(contactsQuery({ q, consent, tag, cursor, limit: PAGE_SIZE }));
    const fields = useQuery(fieldsQuery()).data?.items ?? [];
    const [open, setOpen] = useState<'new' | 'fields'>();
    const close = () => setOpen(undefined);
    usePolling(LIST, list.failureCount > 0 || list.isError);
    const action = canWrite && (
        <Button look="primary" icon={<Plus size={15} />} aria-label={text.newContact} onClick={() => setOpen('new')}>
            <span className="max-sm:hidden">{text.newContact}</span>
        </Button>
    );
    return (
        <EmailPage title={emailStrings.tabs.contacts} live={LIST} action={action} wide>
            <Toolbar search={search} fields={fields} onFields={() => setOpen('fields')} />
            {list.isError && !list.data ? (
                <ProblemState error={list.error} what={contactStrings.contacts} onRetry={() => void list.refetch()} />
            ) : list.data?.items.length === 0 && !list.isPlaceholderData ? (
                <NoContacts search={search} onNew={() => setOpen('new')} />
            ) : (
                <>
                    <ContactTable items={list.data?.items} fields={shownFields(fields, search.fields)} search={search} dimmed={list.isPlaceholderData} />
                    <KeysetPaging search={search} page={list.data} />
                </>
            )}
            {open === 'new' && <ContactDialog onClose={close} onCreated={({ id }) => void navigate({ to: '/email/contacts/$id', params: { id } })} />}
            {open === 'fields' && <FieldsDialog onClose={close} />}
        </EmailPage>
    );
}
