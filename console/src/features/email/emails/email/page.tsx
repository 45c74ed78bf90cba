import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { emailQuery, isSending } from '#features/email/emails/api/email.ts';
import { Actions } from '#features/email/emails/email/actions.tsx';
import { EmailFacts } from '#features/email/emails/email/facts.tsx';
import { Log } from '#features/email/emails/email/log.tsx';
import { ProgressSection } from '#features/email/emails/email/progress.tsx';
import { Results } from '#features/email/emails/email/results.tsx';
import { Verdict } from '#features/email/emails/email/verdict.tsx';
import { emailText as text } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { emailStrings } from '#features/email/strings.ts';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'email';
const route = getRouteApi('/email/emails/$id');

/** One email. Answers: how far is it, who got it, and what came of it? */
export function EmailDetailsPage() {
    const { id } = route.useParams();
    const email = useQuery(emailQuery(id));
    usePolling(LIVE, email.failureCount > 0 || email.isError);
    const name = email.data?.subject || (email.data ? text.noSubject : email.isError ? text.email : '…');
    return (
        <Page
            crumbs={[{ label: emailStrings.email, to: { to: '/email/emails' } }, { label: emailStrings.tabs.emails, to: { to: '/email/emails' } }, { label: name }]}
            {...(email.data && isSending(email.data) && !email.isError ? {} : { live: LIVE })}
        >
            {email.data ? (
                <Details key={email.data.id} email={email.data} name={name} />
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

function Details({ email, name }: { email: Email; name: string }) {
    const { progress } = email;
    return (
        <>
            <h1 dir="auto" className="mb-3 text-lead font-semibold break-words">
                {name}
            </h1>
            <div className="mb-5 flex flex-col gap-3">
                <Verdict email={email} />
                <Actions email={email} name={name} />
            </div>
            <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                <div className="flex min-w-0 flex-col gap-5">
                    {progress && <ProgressSection email={email} progress={progress} />}
                    {progress && email.status !== 'FREEZING' && <Results email={email} name={name} />}
                    {!progress && <Log email={email} />}
                </div>
                <EmailFacts email={email} />
            </div>
            {progress && (
                <div className="mt-5">
                    <Log email={email} />
                </div>
            )}
        </>
    );
}
