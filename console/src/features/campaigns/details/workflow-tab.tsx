import { useParams } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useCampaignWorkflow } from '#features/campaigns/api/workflow.ts';
import { ChannelReplies } from '#features/campaigns/details/channel-replies.tsx';
import { StepCard } from '#features/campaigns/details/step-card.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { stepsOf } from '#features/campaigns/parts/steps.ts';
import { percent } from '#lib/format/numbers.ts';

/** The four steps with attempts, errors and times. Failed steps can be retried. */
export function WorkflowTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    const workflow = useCampaignWorkflow(id);
    if (workflow.isError && !workflow.data) {
        return <ProblemState error={workflow.error} what={detailStrings.workflow.title} onRetry={() => void workflow.refetch()} />;
    }
    if (!workflow.data || !campaign) {
        return <Skeleton className="h-96" />;
    }
    if (campaign.status === 'DRAFT') {
        return (
            <Empty title={detailStrings.workflow.empty}>
                {detailStrings.workflow.emptyDetail}
            </Empty>
        );
    }
    return (
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
            <Section title={detailStrings.workflow.steps} hint={detailStrings.workflow.done(percent(workflow.data.progress, 0))}>
                <ol>
                    {stepsOf(workflow.data).map((step, index) => (
                        <StepCard key={step.step} id={id} step={step} workflow={workflow.data} last={index === 3} campaign={campaign} />
                    ))}
                </ol>
            </Section>
            <ChannelReplies campaign={campaign} workflow={workflow.data} />
        </div>
    );
}
