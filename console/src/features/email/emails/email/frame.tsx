import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { abTestQuery } from '#features/email/ab-tests/api/ab-test.ts';
import { emailQuery, isSending } from '#features/email/emails/api/email.ts';
import { allows } from '#features/email/emails/permissions.ts';
import { emailText as text } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { emailStrings } from '#features/email/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
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
                    <EmailTabs email={email.data} />
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

/** The A/B test has a tab before it exists, for people who may set it up. */
function EmailTabs({ email: { id, status } }: { email: Email }) {
    const { canWrite } = useCurrentUser();
    const test = useQuery(abTestQuery(id)).data;
    const tabs = [
        { to: '/email/emails/$id', label: text.tabs.overview },
        { to: '/email/emails/$id/report', label: text.tabs.report },
        ...(test || (canWrite && allows(status, 'edit')) ? [{ to: '/email/emails/$id/ab-test', label: text.tabs.abTest } as const] : []),
    ] as const;
    return (
        <TabList label={text.tabs.label} className="mb-5">
            {tabs.map(({ to, label }) => (
                <li key={to}>
                    <Link to={to} params={{ id }} search={{}} activeOptions={{ exact: true, includeSearch: false }} className={tabClass}>
                        {label}
                    </Link>
                </li>
            ))}
        </TabList>
    );
}
