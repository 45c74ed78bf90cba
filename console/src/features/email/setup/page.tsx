import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { emailQuery } from '#features/email/emails/api/email.ts';
import { allows } from '#features/email/emails/permissions.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { useKeptPlan } from '#features/email/setup/plan.ts';
import { SETUP_STEPS, type PlanSearch, type SetupStep } from '#features/email/setup/search.ts';
import { StepList } from '#features/email/setup/step-list.tsx';
import type { Leave, StepProps } from '#features/email/setup/step-props.ts';
import { AudienceStep } from '#features/email/setup/steps/audience-step.tsx';
import { DesignStep } from '#features/email/setup/steps/design-step.tsx';
import { ReviewStep } from '#features/email/setup/steps/review-step.tsx';
import { ScheduleStep } from '#features/email/setup/steps/schedule-step.tsx';
import { TestStep } from '#features/email/setup/steps/test-step.tsx';
import { setupStrings as text } from '#features/email/setup/strings.ts';
import { emailStrings } from '#features/email/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { queries } from '#lib/queries.ts';

const route = getRouteApi('/email/emails/$id/setup');

const STEPS: Record<SetupStep, (props: StepProps) => React.ReactNode> = { design: DesignStep, audience: AudienceStep, test: TestStep, schedule: ScheduleStep, review: ReviewStep };

/** Leads through what an email needs until it is sent. The draft has all of it, so that it can be continued at any time. */
export function EmailSetupPage() {
    const { id } = route.useParams();
    const { canWrite } = useCurrentUser();
    const email = useQuery(emailQuery(id));
    const name = email.data?.subject || (email.data ? emailText.noSubject : '…');
    return (
        <Page crumbs={[{ label: emailStrings.email, to: { to: '/email/emails' } }, { label: emailStrings.tabs.emails, to: { to: '/email/emails' } }, { label: name, to: { to: '/email/emails/$id', params: { id } } }]}>
            {email.data ? (
                canWrite && allows(email.data.status, 'edit') ? (
                    <Setup email={email.data} name={name} />
                ) : (
                    <Empty
                        title={canWrite ? text.notEditable : text.forbidden}
                        action={
                            <Link to="/email/emails/$id" params={{ id }} className={buttonClass()}>
                                {text.toEmail}
                            </Link>
                        }
                    >
                        {canWrite ? text.notEditableDetail : text.forbiddenDetail}
                    </Empty>
                )
            ) : email.isError ? (
                <ProblemState error={email.error} what={emailText.email} onRetry={() => void email.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading}>
                    <Skeleton className="h-96" />
                </div>
            )}
        </Page>
    );
}

function Setup({ email, name }: { email: Email; name: string }) {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { drop, keep: keepPlan, ...chosen } = useKeptPlan(email, search);
    const step = search.step ?? 'design';
    const at = SETUP_STEPS.indexOf(step);
    const [shown, setShown] = useState(0);
    const leave = useRef<Leave>(undefined);
    const register = useCallback((given: Leave | undefined) => {
        leave.current = given;
    }, []);
    const leaving: Leave = (then) => (leave.current ? leave.current(then) : then());
    const go = (to: SetupStep, change: PlanSearch = {}) => void navigate({ search: { ...chosen, ...change, step: to } });
    const goTo = (to: SetupStep) => leaving((change) => go(to, change));
    const later = () => leaving(() => void navigate({ to: '/email/emails/$id', params: { id: email.id } }));
    const Step = STEPS[step];
    return (
        <>
            <h1 dir="auto" className="mb-5 text-title font-semibold break-words">
                {text.titleOf(name)}
            </h1>
            <div className="grid gap-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
                <StepList id={email.id} search={{ ...search, ...chosen }} current={step} onGo={goTo} />
                <div className="min-w-0">
                    <StepHeading key={step} at={at} step={step} />
                    <Step
                        key={`${step} ${shown}`}
                        email={email}
                        name={name}
                        chosen={chosen}
                        onBack={at > 0 ? () => goTo(SETUP_STEPS[at - 1]!) : undefined}
                        onNext={(change) => go(SETUP_STEPS[Math.min(at + 1, SETUP_STEPS.length - 1)]!, change)}
                        onGo={go}
                        onLater={later}
                        register={register}
                        onCurrent={async () => {
                            await queries.fetchQuery({ ...emailQuery(email.id), staleTime: 0 });
                            setShown(shown + 1);
                        }}
                        onTyped={keepPlan}
                        onConfirmed={drop}
                    />
                </div>
            </div>
        </>
    );
}

/** Takes the focus when the step changes, so that screen readers announce it and Tab continues with the first field. */
function StepHeading({ at, step }: { at: number; step: SetupStep }) {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => heading.current?.focus(), []);
    return (
        <h2 ref={heading} tabIndex={-1} className="mb-4 text-lead font-semibold outline-none">
            <span className="lg:sr-only">{text.stepOf(at + 1, SETUP_STEPS.length)}</span>
            {text.steps[step]}
        </h2>
    );
}
