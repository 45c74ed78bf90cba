import { Play, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { retryStep, runNextStep } from '#features/campaigns/api/writes.ts';
import { StepIcon } from '#features/campaigns/parts/step-icon.tsx';
import type { Campaign, Step, Workflow } from '#features/campaigns/types.ts';
import { stepMeaning, stepState, stepTitle } from '#features/campaigns/words.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { duration } from '#lib/format/time.ts';
import { cn } from '#lib/cn.ts';

/** One step: how it stands, since when, how often it was tried, and what went wrong. */
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
                    <span className="font-medium">{stepTitle[step.step]}</span>
                    <span className={cn('text-table', step.status === 'FAILED' ? 'text-bad' : 'text-muted')}>
                        {stepState[step.status]}
                    </span>
                    {step.attempt > 1 && <span className="text-table text-faint">attempt {step.attempt}</span>}
                </p>
                <p className="text-table text-faint">{stepMeaning[step.step]}</p>
                <Times step={step} zone={campaign.timeZone} />
                {step.error && <p className="mt-2 rounded-md bg-bad-soft px-3 py-2 text-table break-words">{step.error}</p>}
            </div>
            {canWrite && open && step.status === 'FAILED' && (
                <StepButton
                    label="Try again"
                    icon={<RotateCw size={13} />}
                    told={`${stepTitle[step.step]} runs again.`}
                    run={() => retryStep(props.id, step.step)}
                />
            )}
            {canWrite && runnable && (
                <StepButton label="Run now" icon={<Play size={13} />} told={`${stepTitle[step.step]} runs.`} run={() => runNextStep(props.id)} />
            )}
        </li>
    );
}

function Times({ step, zone }: { step: Step; zone: string }) {
    if (!step.startedAt) return null;
    return (
        <p className="mt-1 text-table text-pretty text-muted">
            Began <Time at={step.startedAt} zone={zone} />
            {step.completedAt && (
                <>
                    , ended <Time at={step.completedAt} zone={zone} /> after {duration(step.startedAt, step.completedAt)}
                </>
            )}
        </p>
    );
}

function StepButton(props: { label: string; icon: React.ReactNode; told: string; run: () => Promise<unknown> }) {
    const [busy, setBusy] = useState(false);
    const run = async () => {
        setBusy(true);
        try {
            await props.run();
            toast(props.told);
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
