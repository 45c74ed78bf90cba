import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useContent } from '#features/campaigns/api/content.ts';
import { ContentList } from '#features/campaigns/parts/content-list.tsx';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';

/** The content of the draft. It can also be added later, before launch. */
export function ContentStep({ plan }: StepProps) {
    return plan.draft ? <DraftContent id={plan.draft.id} /> : null;
}

function DraftContent({ id }: { id: string }) {
    const campaign = useCampaign(id).data;
    const content = useContent(id);
    if (content.isError && !content.data) {
        return <ProblemState error={content.error} what={wizardStrings.content.what} onRetry={() => void content.refetch()} />;
    }
    if (!content.data || !campaign) return <Skeleton className="h-60" />;
    return (
        <>
            <ContentList campaign={campaign} content={content.data} />
            <p className="mt-3 text-table text-muted">{wizardStrings.content.skip}</p>
        </>
    );
}
