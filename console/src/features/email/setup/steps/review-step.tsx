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
import type { Finding } from '#features/email/design/types.ts';
import { readinessQuery } from '#features/email/emails/api/email.ts';
import { scheduleEmail, sendEmail } from '#features/email/emails/api/writes.ts';
import { namesOf, useAudiences } from '#features/email/parts/audiences.ts';
import { stepOf } from '#features/email/setup/findings.ts';
import { outcomeOf } from '#features/email/setup/outcome.ts';
import { StepButtons } from '#features/email/setup/step-buttons.tsx';
import type { StepProps } from '#features/email/setup/step-props.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { useCampaign } from '#features/email/setup/use-zone.ts';
import { messageOf } from '#lib/api/problem.ts';
import { exact, localHour } from '#lib/format/time.ts';
import { instantOf } from '#lib/format/zoned.ts';

const text = setupStrings.review;

/** What is still wrong, and what will happen. Only here is an email sent or scheduled. */
export function ReviewStep({ email, search, onBack, onGo }: StepProps) {
    const navigate = useNavigate();
    const { campaign, zone } = useCampaign(email.campaignId);
    const readiness = useQuery(readinessQuery(email.id));
    const audiences = useAudiences();
    const test = useQuery(abTestQuery(email.id)).data;
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const { at, byZone } = search;
    const time = at && (byZone ? localHour(at) : exact(instantOf(at, zone), zone));
    const checked = readiness.data;
    const findings = checked?.findings;
    const wayTo = ({ where }: Finding) => {
        const step = stepOf(where);
        return { label: text.fix(setupStrings.steps[step]), go: () => onGo(step) };
    };
    const confirm = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            if (at) await scheduleEmail(email, { scheduledTime: instantOf(at, zone), byRecipientTimeZone: byZone ?? false, ...(byZone && { timeZone: zone }) });
            else await sendEmail(email.id);
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
                    {checked && (
                        <ul className="list-disc space-y-1.5 py-4 pr-4 pl-8">
                            {outcomeOf({ email, size: checked.audienceSize, audience: audiences ? namesOf(email.audience.include, new Map(audiences.map((one) => [one.id, one.name]))) : '…', time, byZone: byZone ?? false, test, campaign }).map((line) => (
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
            <StepButtons id={email.id} onBack={onBack} onNext={() => void confirm()} busy={busy} disabled={!checked?.ready || readiness.isFetching} action={at ? text.confirmSchedule : text.confirmSend} />
        </>
    );
}
