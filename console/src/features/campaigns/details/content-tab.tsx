import { useParams } from '@tanstack/react-router';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useContent, useItems } from '#features/campaigns/api/content.ts';
import { ItemTable } from '#features/campaigns/details/item-table.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { ContentList } from '#features/campaigns/parts/content-list.tsx';

/** The campaign's content by channel, and its scheduled posts and emails. */
export function ContentTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    const content = useContent(id);
    const items = useItems(id);
    if (content.isError && !content.data) {
        return <ProblemState error={content.error} what={detailStrings.tabs.content} onRetry={() => void content.refetch()} />;
    }
    if (!content.data || !campaign) return <Skeleton className="h-96" />;
    return (
        <div className="flex flex-col gap-6">
            <ContentList campaign={campaign} content={content.data} />
            {campaign.status !== 'DRAFT' && <ItemTable campaign={campaign} items={items.data?.items} error={items.error} />}
        </div>
    );
}
