import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { removeSuppression } from '#features/email/suppressions/api/suppressions.ts';
import { suppressionStrings as text } from '#features/email/suppressions/strings.ts';
import type { Suppression } from '#features/email/suppressions/types.ts';

/** Asks before an address receives email again. */
export const RemoveQuestion = ({ of, onClose }: { of: Suppression; onClose: () => void }) => (
    <Confirm
        open
        danger
        onOpenChange={onClose}
        title={text.removeTitle(of.address)}
        description={text.removeDetail[of.reason]}
        action={text.removeAction}
        onConfirm={async () => {
            await removeSuppression(of.address);
            toast(text.removed(of.address));
        }}
    />
);

/** Whether an address can be removed. What its owner or the law demands stays. */
export const isRemovable = ({ reason }: Suppression) => text.stays[reason] === undefined;
