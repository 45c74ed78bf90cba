import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { abTestQuery } from '#features/email/ab-tests/api/ab-test.ts';
import { FindingList } from '#features/email/design/finding-list.tsx';
import { designStrings } from '#features/email/design/strings.ts';
import type { Finding } from '#features/email/design/types.ts';
import { readinessQuery } from '#features/email/emails/api/email.ts';
import { scheduleEmail, sendEmail } from '#features/email/emails/api/writes.ts';
import { emailText } from '#features/email/emails/strings.ts';
import { namesOf, useAudiences } from '#features/email/parts/audiences.ts';
import { allFindings, isOfBlock, stepOf } from '#features/email/setup/findings.ts';
import { outcomeOf } from '#features/email/setup/outcome.ts';
import { isPast, planOf, type Plan } from '#features/email/setup/plan.ts';
import { StepButtons } from '#features/email/setup/step-buttons.tsx';
import type { StepProps } from '#features/email/setup/step-props.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { useCampaign } from '#features/email/setup/use-zone.ts';
import { messageOf } from '#lib/api/problem.ts';
import { exact, localHour } from '#lib/format/time.ts';
import { instantOf } from '#lib/format/zoned.ts';

const text = setupStrings.review;

interface PlanInZone extends Plan {
    zone: string;
}

const timeOf = ({ at, byZone, zone }: PlanInZone) => at && (byZone ? localHour(at) : exact(instantOf(at, zone), zone));

/** What is still wrong, and what will happen. Only here is an email sent or scheduled. */
export function ReviewStep({ email, chosen, onBack, onGo, onLater, onConfirmed }: StepProps) {
    const navigate = useNavigate();
    const { campaign, zone, error, retry } = useCampaign(email.campaignId);
    const readiness = useQuery(readinessQuery(email.id));
    const audiences = useAudiences();
    const test = useQuery(abTestQuery(email.id));
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const plan = zone ? { ...planOf(email, chosen, zone), zone } : undefined;
    const time = plan && timeOf(plan);
    const checked = readiness.data;
    const findings = checked && allFindings(checked);
    const wayTo = ({ where }: Finding) => {
        if (isOfBlock(where)) return { label: designStrings.goTo, go: () => void navigate({ to: '/email/emails/$id/design', params: { id: email.id }, search: { setup: true, ...chosen, block: where } }) };
        const step = stepOf(where);
        return { label: text.fix(setupStrings.steps[step]), go: () => onGo(step) };
    };
    const confirm = async ({ at, byZone, within, zone }: PlanInZone) => {
        const instant = at === undefined ? undefined : instantOf(at, zone);
        if (instant !== undefined && !byZone && isPast(instant)) return setFailure(emailText.scheduling.past);
        setBusy(true);
        setFailure(undefined);
        try {
            if (instant !== undefined) await scheduleEmail(email, { scheduledTime: instant, byRecipientTimeZone: byZone, ...(byZone && { timeZone: zone }), ...(within && { bestTimeWithinHours: within }) });
            else await sendEmail(email.id);
            onConfirmed();
            toast(time ? text.scheduled(time) : text.sent);
            await navigate({ to: '/email/emails/$id', params: { id: email.id } });
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    return (
        <>
            <p className="mb-4 text-muted">{text.intro}</p>
            <div className="flex max-w-2xl flex-col gap-5">
                <Section
                    title={text.checks}
                    actions={
                        <Button size="small" busy={readiness.isFetching} icon={<RotateCw size={13} />} onClick={() => void readiness.refetch()}>
                            {text.again}
                        </Button>
                    }
                >
                    {findings ? (
                        <>
                            <Note tone={checked.ready ? 'good' : 'bad'} className="m-3">
                                {checked.ready ? text.ready : text.blocked(findings.filter(({ severity }) => severity === 'ERROR').length)}
                            </Note>
                            {findings.length > 0 && <FindingList label={text.checks} findings={findings} goTo={wayTo} />}
                        </>
                    ) : readiness.isError ? (
                        <InlineProblem error={readiness.error} onRetry={() => void readiness.refetch()} />
                    ) : (
                        <p role="status" className="p-4 text-table text-muted">
                            {text.checking}
                        </p>
                    )}
                </Section>
                <Section title={text.whatHappens}>
                    {error && <InlineProblem error={error} onRetry={retry} />}
                    {test.isError && <InlineProblem error={test.error} onRetry={() => void test.refetch()} />}
                    {checked && plan && test.data !== undefined && (
                        <ul className="list-disc space-y-1.5 py-4 pr-4 pl-8">
                            {outcomeOf({ email, size: checked.audienceSize, audience: audiences ? namesOf(email.audience.include, new Map(audiences.map((one) => [one.id, one.name]))) : '…', time, byZone: plan.byZone, within: plan.within, test: test.data, campaign }).map((line) => (
                                <li key={line}>{line}</li>
                            ))}
                        </ul>
                    )}
                </Section>
            </div>
            {failure && (
                <p role="alert" className="mt-4 text-table text-bad">
                    {failure}
                </p>
            )}
            <StepButtons id={email.id} onBack={onBack} onLater={onLater} onNext={() => plan && void confirm(plan)} busy={busy} disabled={!plan || !checked?.ready || readiness.isFetching || test.data === undefined} action={time ? text.confirmSchedule : text.confirmSend} />
        </>
    );
}
