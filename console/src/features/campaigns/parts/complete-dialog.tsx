import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { completeCampaign } from '#features/campaigns/api/writes.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { exact } from '#lib/format/time.ts';

/** Asks for confirmation before a campaign ends early, since it cannot be restarted. */
export function CompleteDialog(props: { campaign: Campaign; open: boolean; onOpenChange: (open: boolean) => void }) {
    const { campaign } = props;
    return (
        <Confirm
            open={props.open}
            onOpenChange={props.onOpenChange}
            title={partStrings.complete.title(campaign.name)}
            description={partStrings.complete.detail(exact(campaign.endsAt, campaign.timeZone))}
            action={partStrings.complete.confirm}
            danger
            onConfirm={async () => {
                await completeCampaign(campaign.id);
                toast(partStrings.actions.succeeded.complete(campaign.name));
            }}
        />
    );
}
