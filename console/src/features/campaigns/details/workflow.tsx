import { useParams } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useCampaignWorkflow } from '#features/campaigns/api/workflow.ts';
import { ChannelReplies } from '#features/campaigns/details/channel-replies.tsx';
import { StepCard } from '#features/campaigns/details/step-card.tsx';
import { stepsOf } from '#features/campaigns/parts/steps.ts';
import { percent } from '#lib/format/numbers.ts';

/** The four steps with attempts, errors and times; what failed can be tried again. */
export function WorkflowTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    const workflow = useCampaignWorkflow(id);
    if (workflow.isError && !workflow.data) {
        return <ProblemState error={workflow.error} what="Workflow" onRetry={() => void workflow.refetch()} />;
    }
    if (!workflow.data || !campaign) {
        return <Skeleton className="h-96" />;
    }
    if (campaign.status === 'DRAFT') {
        return (
            <Empty title="The workflow begins with the launch">
                The channels then plan their items inside the campaign’s window, publish them, and figures come in until the end
                date. Each step is shown here with its attempts.
            </Empty>
        );
    }
    return (
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
            <Section title="Steps" hint={`${percent(workflow.data.progress, 0)} done`}>
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
