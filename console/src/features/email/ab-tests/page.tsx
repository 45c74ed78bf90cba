import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { abTestQuery } from '#features/email/ab-tests/api/ab-test.ts';
import { AbTestForm } from '#features/email/ab-tests/form/form.tsx';
import { Results } from '#features/email/ab-tests/results/results.tsx';
import { abStrings as text } from '#features/email/ab-tests/strings.ts';
import type { AbTest } from '#features/email/ab-tests/types.ts';
import { emailQuery } from '#features/email/emails/api/email.ts';
import { allows } from '#features/email/emails/permissions.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { useCampaign } from '#features/email/setup/use-zone.ts';
import { emailStrings } from '#features/email/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/email/emails/$id/ab-test');

/** The A/B test of an email: set it up, or see which variant wins. */
export function AbTestPage() {
    const { id } = route.useParams();
    const email = useQuery(emailQuery(id));
    const test = useQuery(abTestQuery(id));
    const name = email.data?.subject || (email.data ? emailText.noSubject : '…');
    const failed = [email, test].find((one) => one.isError && one.data === undefined);
    return (
        <Page
            crumbs={[
                { label: emailStrings.email, to: { to: '/email/emails' } },
                { label: emailStrings.tabs.emails, to: { to: '/email/emails' } },
                { label: name, to: { to: '/email/emails/$id', params: { id } } },
                { label: text.abTest },
            ]}
        >
            <h1 dir="auto" className="mb-5 text-title font-semibold break-words">
                {text.titleOf(name)}
            </h1>
            {failed ? (
                <ProblemState error={failed.error} what={text.abTest} onRetry={() => void failed.refetch()} />
            ) : email.data && test.data !== undefined ? (
                <Content email={email.data} test={test.data ?? undefined} onCurrent={() => Promise.all([email.refetch(), test.refetch()])} />
            ) : (
                <div role="status" aria-label={text.loading}>
                    <Skeleton className="h-96" />
                </div>
            )}
        </Page>
    );
}

function Content({ email, test, onCurrent }: { email: Email; test: AbTest | undefined; onCurrent: () => Promise<unknown> }) {
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const plan = route.useSearch();
    const [shown, setShown] = useState(0);
    const { campaign } = useCampaign(email.campaignId);
    const { id, status } = email;
    if (canWrite && allows(status, 'edit')) {
        const showCurrent = async () => {
            await onCurrent();
            setShown(shown + 1);
        };
        return <AbTestForm key={shown} email={email} test={test} onSaved={() => void navigate({ to: '/email/emails/$id/setup', params: { id }, search: { ...plan, step: 'test' } })} onCurrent={showCurrent} />;
    }
    if (test) return <Results test={test} currency={campaign?.budget.currency} />;
    return (
        <Empty
            title={text.none}
            action={
                <Link to="/email/emails/$id" params={{ id }} className={buttonClass()}>
                    {text.toEmail}
                </Link>
            }
        >
            {text.noneDetail}
        </Empty>
    );
}
