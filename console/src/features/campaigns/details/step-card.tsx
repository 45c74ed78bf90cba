import { Play, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { retryStep, runNextStep } from '#features/campaigns/api/writes.ts';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { StepIcon } from '#features/campaigns/parts/step-icon.tsx';
import { campaignStrings, stepErrorText } from '#features/campaigns/strings.ts';
import type { Campaign, Step, Workflow } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { duration } from '#lib/format/time.ts';
import { cn } from '#lib/cn.ts';

/** A workflow step with its status, times, attempts and error. */
export function StepCard(props: { id: string; step: Step; workflow: Workflow; campaign: Campaign; last: boolean }) {
    const { step, workflow, campaign } = props;
    const { canWrite } = useCurrentUser();
    const open = campaign.status === 'ACTIVE' || campaign.status === 'PAUSED';
    const runnable = campaign.status === 'ACTIVE' && step.status === 'PENDING' && workflow.nextStep === step.step;
    return (
        <li className="relative flex gap-3 px-4 py-4 max-sm:flex-wrap">
            {!props.last && <span aria-hidden className="absolute bottom-[-1rem] left-[1.4375rem] top-9 w-px bg-line" />}
            <StepIcon status={step.status} className="mt-0.5 bg-raised" />
            <div className="min-w-0 flex-1 max-sm:basis-3/4">
                <p className="flex flex-wrap items-baseline gap-x-3">
                    <span className="font-medium">{campaignStrings.step[step.step]}</span>
                    <span className={cn('text-table', step.status === 'FAILED' ? 'text-bad' : 'text-muted')}>
                        {campaignStrings.stepStatus[step.status]}
                    </span>
                    {step.attempt > 1 && <span className="text-table text-faint">{detailStrings.workflow.attempt(step.attempt)}</span>}
                </p>
                <p className="text-table text-faint">{campaignStrings.stepDescription[step.step]}</p>
                <Times step={step} zone={campaign.timeZone} />
                {step.error && <p className="mt-2 rounded-md bg-bad-soft px-3 py-2 text-table break-words">{stepErrorText(step.error)}</p>}
            </div>
            {canWrite && open && step.status === 'FAILED' && (
                <StepButton
                    label={campaignStrings.retry}
                    icon={<RotateCw size={13} />}
                    success={detailStrings.workflow.restarted(campaignStrings.step[step.step])}
                    run={() => retryStep(props.id, step.step)}
                />
            )}
            {canWrite && runnable && (
                <StepButton label={detailStrings.workflow.runNow} icon={<Play size={13} />} success={detailStrings.workflow.started(campaignStrings.step[step.step])} run={() => runNextStep(props.id)} />
            )}
        </li>
    );
}

function Times({ step, zone }: { step: Step; zone: string }) {
    if (!step.startedAt) return null;
    return (
        <p className="mt-1 text-table text-pretty text-muted">
            <RichText
                text={step.completedAt ? detailStrings.workflow.finishedAt : detailStrings.workflow.startedAt}
                values={{
                    start: <Time at={step.startedAt} zone={zone} />,
                    end: step.completedAt && <Time at={step.completedAt} zone={zone} />,
                    duration: step.completedAt && duration(step.startedAt, step.completedAt),
                }}
            />
        </p>
    );
}

function StepButton(props: { label: string; icon: React.ReactNode; success: string; run: () => Promise<unknown> }) {
    const [busy, setBusy] = useState(false);
    const run = async () => {
        setBusy(true);
        try {
            await props.run();
            toast(props.success);
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    return (
        <Button size="small" className="max-sm:ml-7" icon={props.icon} busy={busy} onClick={() => void run()}>
            {props.label}
        </Button>
    );
}
