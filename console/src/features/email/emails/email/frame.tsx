import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { emailQuery, isSending } from '#features/email/emails/api/email.ts';
import { emailText as text } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { emailStrings } from '#features/email/strings.ts';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'email';

/** The frame of the pages about one email: its name, and tabs. */
export function EmailFrame({ id, children }: { id: string; children: (email: Email, name: string) => ReactNode }) {
    const email = useQuery(emailQuery(id));
    usePolling(LIVE, email.failureCount > 0 || email.isError);
    const name = email.data?.subject || (email.data ? text.noSubject : email.isError ? text.email : '…');
    return (
        <Page
            crumbs={[{ label: emailStrings.email, to: { to: '/email/emails' } }, { label: emailStrings.tabs.emails, to: { to: '/email/emails' } }, { label: name }]}
            {...(email.data && isSending(email.data) && !email.isError ? {} : { live: LIVE })}
        >
            {email.data ? (
                <>
                    <h1 dir="auto" className="mb-3 text-lead font-semibold break-words">
                        {name}
                    </h1>
                    <EmailTabs id={id} />
                    {children(email.data, name)}
                </>
            ) : email.isError ? (
                <ProblemState error={email.error} what={text.email} onRetry={() => void email.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                    <Skeleton className="h-96" />
                    <Skeleton className="h-72" />
                </div>
            )}
        </Page>
    );
}

const EmailTabs = ({ id }: { id: string }) => (
    <TabList label={text.tabs.label} className="mb-5">
        {(['/email/emails/$id', '/email/emails/$id/report'] as const).map((to) => (
            <li key={to}>
                <Link to={to} params={{ id }} search={{}} activeOptions={{ exact: true, includeSearch: false }} className={tabClass}>
                    {to.endsWith('report') ? text.tabs.report : text.tabs.overview}
                </Link>
            </li>
        ))}
    </TabList>
);
