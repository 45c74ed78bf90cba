import { Confirm } from '#components/ui/confirm.tsx';
import { deleteCampaign } from '#features/campaigns/api/writes.ts';
import { toast } from '#components/ui/toasts.tsx';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';

/** Asks for confirmation before a campaign is deleted or archived. */
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
            title={draft ? partStrings.remove.deleteTitle(campaign.name) : partStrings.remove.archiveTitle(campaign.name)}
            description={draft ? partStrings.remove.deleteDetail : partStrings.remove.archiveDetail}
            action={draft ? partStrings.remove.deleteAction : partStrings.remove.archiveAction}
            danger={draft}
            onConfirm={async () => {
                await deleteCampaign(campaign.id);
                toast(draft ? partStrings.remove.deleted(campaign.name) : partStrings.remove.archived(campaign.name));
                props.onRemoved?.();
            }}
        />
    );
}
