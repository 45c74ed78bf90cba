import { Confirm } from '#components/ui/confirm.tsx';
import { deleteCampaign } from '#features/campaigns/api/writes.ts';
import { toast } from '#components/ui/toasts.tsx';
import type { Campaign } from '#features/campaigns/types.ts';

/** Asks once, by name, before a campaign goes. */
export function RemoveDialog(props: {
    campaign: Pick<Campaign, 'id' | 'name' | 'status'>;
    open: boolean;
    onOpenChange: (open: boolean) => void;
    onRemoved?: () => void;
}) {
    const { campaign } = props;
    const draft = campaign.status === 'DRAFT';
    return (
        <Confirm
            open={props.open}
            onOpenChange={props.onOpenChange}
            title={`${draft ? 'Delete' : 'Archive'} “${campaign.name}”?`}
            description={
                draft
                    ? 'The draft and its allocations go for good. Content made for it stays in the content library.'
                    : 'It leaves the list. Its figures and its history stay, under the status Archived.'
            }
            action={draft ? 'Delete draft' : 'Archive campaign'}
            danger={draft}
            onConfirm={async () => {
                await deleteCampaign(campaign.id);
                toast(`“${campaign.name}” was ${draft ? 'deleted' : 'archived'}.`);
                props.onRemoved?.();
            }}
        />
    );
}
