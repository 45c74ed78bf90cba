import { CircleAlert, Clock } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { snoozeFailure } from '#features/ava/api/failures.ts';
import { failureStrings as text } from '#features/ava/failures/strings.ts';
import { SnoozeMenu } from '#features/ava/parts/snooze-menu.tsx';
import { useWhy } from '#features/ava/parts/why.tsx';
import type { Failure } from '#features/ava/types.ts';
import { RecoveryButton } from '#features/recovery/recovery-button.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** A failure with its evidence and the steps to recover, some of them one click. */
export function FailureCard({ failure, zone, snoozed }: { failure: Failure; zone: string; snoozed: boolean }) {
    const { canWrite } = useCurrentUser();
    const { kind, channel, problem, evidence, since, snoozedUntil } = failure;
    const why = useWhy({ campaignId: failure.campaignId, subject: 'failures', id: failure.id, version: failure.version, of: problem });
    const Icon = snoozed ? Clock : CircleAlert;
    return (
        <li aria-label={problem} className="flex flex-col gap-2 rounded-lg border border-line bg-raised px-4 py-3 text-table">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-label text-muted">
                <Icon size={14} aria-hidden className={snoozed ? 'text-faint' : 'text-bad'} />
                <span className="font-medium">{text.kind[kind]}</span>
                {channel && <ChannelLabel channel={channel} />}
                <span className="ml-auto text-faint">
                    <RichText text={text.since} values={{ time: <Time at={since} zone={zone} /> }} />
                </span>
            </p>
            <p className="text-body font-medium text-pretty">{problem}</p>
            <p className="text-pretty text-muted">
                <span className="sr-only">{text.evidence}: </span>
                {evidence}
            </p>
            <Steps failure={failure} />
            <div className="flex flex-wrap items-center gap-2">
                {canWrite && <SnoozeMenu of={problem} onSnooze={(until) => snoozeFailure(failure, until)} />}
                {why.button}
                <span className="ml-auto text-label text-faint">
                    {snoozed && snoozedUntil ? <RichText text={text.snoozedUntil} values={{ time: <Time at={snoozedUntil} zone={zone} /> }} /> : text.clears}
                </span>
            </div>
            {why.answer}
        </li>
    );
}

function Steps({ failure: { campaignId, channel, steps } }: { failure: Failure }) {
    const first = steps.findIndex((step) => Boolean(step.action));
    return (
        <ol aria-label={text.steps} className="flex flex-col gap-1.5 border-l-2 border-line pl-3">
            {steps.map((step, index) => (
                <li key={step.text} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <span className="min-w-0 flex-1 basis-60 text-pretty">
                        <span className="mr-2 tabular-nums text-faint">{index + 1}</span>
                        {step.text}
                    </span>
                    <RecoveryButton campaignId={campaignId} channel={channel} step={step} first={index === first} />
                </li>
            ))}
        </ol>
    );
}
