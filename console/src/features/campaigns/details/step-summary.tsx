import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { useCampaignWorkflow } from '#features/campaigns/api/workflow.ts';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { StepIcon } from '#features/campaigns/parts/step-icon.tsx';
import { stepsOf } from '#features/campaigns/parts/steps.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Step } from '#features/campaigns/types.ts';
import { relative } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

/** The four steps at a glance. */
export function StepSummary({ id }: { id: string }) {
    const workflow = useCampaignWorkflow(id).data;
    const now = useNow();
    return (
        <Section title={detailStrings.workflow.title} actions={<Link to="/campaigns/$id/workflow" params={{ id }} className="text-table text-muted hover:text-ink hover:underline">{detailStrings.workflow.details}</Link>}>
            <ol className="grid divide-line max-sm:divide-y sm:grid-cols-4 sm:divide-x">
                {stepsOf(workflow).map((step) => (
                    <li key={step.step} className="flex items-start gap-2.5 px-4 py-3">
                        <StepIcon status={step.status} className="mt-0.5" />
                        <span className="min-w-0">
                            <span className="block font-medium">{campaignStrings.step[step.step]}</span>
                            <span className="block text-label text-pretty text-muted">
                                {statusOf(step, now)}
                            </span>
                        </span>
                    </li>
                ))}
            </ol>
        </Section>
    );
}

function statusOf({ status, startedAt, completedAt }: Step, now: number): string {
    const label = campaignStrings.stepStatus[status];
    if (completedAt) return detailStrings.workflow.statusWhen(label, relative(completedAt, now));
    return startedAt ? detailStrings.workflow.statusSince(label, relative(startedAt, now)) : label;
}
