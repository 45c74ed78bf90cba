import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { abTestQuery } from '#features/email/ab-tests/api/ab-test.ts';
import { AbTestForm } from '#features/email/ab-tests/form/form.tsx';
import { Results } from '#features/email/ab-tests/results/results.tsx';
import { abStrings as text } from '#features/email/ab-tests/strings.ts';
import type { AbTest } from '#features/email/ab-tests/types.ts';
import { emailQuery } from '#features/email/emails/api/email.ts';
import { EmailFrame } from '#features/email/emails/email/frame.tsx';
import { allows } from '#features/email/emails/permissions.ts';
import type { Email } from '#features/email/emails/types.ts';
import { useCampaign } from '#features/email/setup/use-zone.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { queries } from '#lib/queries.ts';

const route = getRouteApi('/email/emails/$id/ab-test');

/** The A/B test of an email: set it up, or see which variant wins. */
export function AbTestPage() {
    const { id } = route.useParams();
    return <EmailFrame id={id}>{(email) => <Loaded key={email.id} email={email} />}</EmailFrame>;
}

function Loaded({ email }: { email: Email }) {
    const test = useQuery(abTestQuery(email.id));
    if (test.data !== undefined) return <Content email={email} test={test.data ?? undefined} onCurrent={() => Promise.all([queries.refetchQueries(emailQuery(email.id)), test.refetch()])} />;
    if (test.isError) return <ProblemState error={test.error} what={text.abTest} onRetry={() => void test.refetch()} />;
    return (
        <div role="status" aria-label={text.loading}>
            <Skeleton className="h-96" />
        </div>
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
