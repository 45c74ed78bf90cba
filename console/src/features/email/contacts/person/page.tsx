import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { contactQuery } from '#features/email/contacts/api/contact.ts';
import { Actions } from '#features/email/contacts/person/actions.tsx';
import { ConsentSection, Details, FieldValues } from '#features/email/contacts/person/details.tsx';
import { personStrings as text } from '#features/email/contacts/person/strings.ts';
import { Timeline } from '#features/email/contacts/person/timeline.tsx';
import { contactStrings } from '#features/email/contacts/strings.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import { contactName } from '#features/email/contacts/values.ts';
import { emailStrings } from '#features/email/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'contact';
const route = getRouteApi('/email/contacts/$id');

/** One contact. Answers: who is it, what may we send, and what came of what we sent? */
export function ContactPage() {
    const { id } = route.useParams();
    const contact = useQuery(contactQuery(id));
    usePolling(LIVE, contact.failureCount > 0 || contact.isError);
    const name = contact.data ? contactName(contact.data) : contact.isError ? contactStrings.contact : '…';
    return (
        <Page
            crumbs={[
                { label: emailStrings.email, to: { to: '/email/emails' } },
                { label: emailStrings.tabs.contacts, to: { to: '/email/contacts' } },
                { label: name },
            ]}
            live={LIVE}
        >
            {contact.data ? (
                <Person contact={contact.data} />
            ) : contact.isError ? (
                <ProblemState error={contact.error} what={contactStrings.contact} onRetry={() => void contact.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="grid gap-5 lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[24rem_minmax(0,1fr)]">
                    <Skeleton className="h-96" />
                    <Skeleton className="h-96" />
                </div>
            )}
        </Page>
    );
}

function Person({ contact }: { contact: Contact }) {
    const isAdmin = useCurrentUser().roles.includes('admin');
    const name = contactName(contact);
    return (
        <>
            <div className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
                <div className="min-w-0">
                    <h1 dir="auto" className="text-title font-semibold break-words">
                        {name}
                    </h1>
                    {name !== contact.email && <p className="break-words text-muted">{contact.email}</p>}
                </div>
                <Actions contact={contact} />
            </div>
            {contact.suppressed && (
                <Note
                    tone="bad"
                    className="mb-5"
                    action={
                        isAdmin && (
                            <Link to="/email/suppressions" search={{ address: contact.email }} className={buttonClass('secondary', 'small')}>
                                {text.suppressedWhy}
                            </Link>
                        )
                    }
                >
                    {text.suppressed}
                </Note>
            )}
            <div className="grid items-start gap-5 lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[24rem_minmax(0,1fr)]">
                <div className="flex min-w-0 flex-col gap-5">
                    <ConsentSection contact={contact} />
                    <Details contact={contact} />
                    <FieldValues contact={contact} />
                </div>
                <Timeline contactId={contact.id} />
            </div>
        </>
    );
}
