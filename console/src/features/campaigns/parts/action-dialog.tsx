import { CompleteDialog } from '#features/campaigns/parts/complete-dialog.tsx';
import { LaunchDialog } from '#features/campaigns/parts/launch-dialog.tsx';
import { RemoveDialog } from '#features/campaigns/parts/remove-dialog.tsx';
import type { Action, Campaign } from '#features/campaigns/types.ts';

/** Asks before an action that cannot simply be undone. */
export function ActionDialog(props: { campaign: Campaign; action: Action | undefined; onClose: () => void; onRemoved?: (() => void) | undefined }) {
    const { campaign, action } = props;
    const close = (open: boolean) => !open && props.onClose();
    return (
        <>
            <LaunchDialog campaign={campaign} open={action === 'launch'} onOpenChange={close} />
            <CompleteDialog campaign={campaign} open={action === 'complete'} onOpenChange={close} />
            <RemoveDialog campaign={campaign} open={action === 'delete'} onOpenChange={close} {...(props.onRemoved ? { onRemoved: props.onRemoved } : {})} />
        </>
    );
}
