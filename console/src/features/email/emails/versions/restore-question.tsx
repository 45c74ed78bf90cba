import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { restoreVersion } from '#features/email/emails/api/writes.ts';
import type { Email } from '#features/email/emails/types.ts';
import { versionsText as text } from '#features/email/emails/versions/strings.ts';

/** Asks before a version is restored. */
export const RestoreQuestion = ({ email, version, onClose }: { email: Email; version: number; onClose: () => void }) => (
    <Confirm
        open
        onOpenChange={onClose}
        title={text.question(version)}
        description={text.questionDetail}
        action={text.restore}
        onConfirm={async () => {
            await restoreVersion(email, version);
            toast(text.restored(version));
        }}
    />
);
