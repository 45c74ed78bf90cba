import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { useCampaignWorkflow } from '#features/campaigns/api/workflow.ts';
import { StepIcon } from '#features/campaigns/parts/step-icon.tsx';
import { stepsOf } from '#features/campaigns/parts/steps.ts';
import { stepState, stepTitle } from '#features/campaigns/words.ts';
import { relative } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

/** The four steps in one line. */
export function StepSummary({ id }: { id: string }) {
    const workflow = useCampaignWorkflow(id).data;
    const now = useNow();
    return (
        <Section title="Workflow" actions={<Link to="/campaigns/$id/workflow" params={{ id }} className="text-table text-muted hover:text-ink hover:underline">Details</Link>}>
            <ol className="grid divide-line max-sm:divide-y sm:grid-cols-4 sm:divide-x">
                {stepsOf(workflow).map((step) => (
                    <li key={step.step} className="flex items-start gap-2.5 px-4 py-3">
                        <StepIcon status={step.status} className="mt-0.5" />
                        <span className="min-w-0">
                            <span className="block font-medium">{stepTitle[step.step]}</span>
                            <span className="block text-label text-pretty text-muted">
                                {stepState[step.status]}
                                {step.completedAt && ` ${relative(step.completedAt, now)}`}
                                {!step.completedAt && step.startedAt && `, began ${relative(step.startedAt, now)}`}
                            </span>
                        </span>
                    </li>
                ))}
            </ol>
        </Section>
    );
}
