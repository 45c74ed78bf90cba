import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { completeCampaign } from '#features/campaigns/api/writes.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { exact } from '#lib/format/time.ts';

/** Asks before a campaign ends early, since it cannot be started again. */
export function CompleteDialog(props: { campaign: Campaign; open: boolean; onOpenChange: (open: boolean) => void }) {
    const { campaign } = props;
    return (
        <Confirm
            open={props.open}
            onOpenChange={props.onOpenChange}
            title={`Complete “${campaign.name}” now?`}
            description={`It would end by itself on ${exact(campaign.endsAt, campaign.timeZone)}. What is still planned is not sent, and a completed campaign cannot be started again; a duplicate can.`}
            action="Complete campaign"
            danger
            onConfirm={async () => {
                await completeCampaign(campaign.id);
                toast(`“${campaign.name}” was completed.`);
            }}
        />
    );
}
