import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { dismissVersion } from '#features/email/emails/api/writes.ts';
import { allows } from '#features/email/emails/permissions.ts';
import type { Email } from '#features/email/emails/types.ts';
import { RestoreQuestion } from '#features/email/emails/versions/restore-question.tsx';
import { versionsText as text } from '#features/email/emails/versions/strings.ts';
import { VersionDialog } from '#features/email/emails/versions/version-dialog.tsx';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** Says that content was approved after somebody had designed its email, and lets a person choose between the two. */
export function OfferNote({ email, offered }: { email: Email; offered: number }) {
    const { canWrite } = useCurrentUser();
    const [open, setOpen] = useState<'look' | 'take'>();
    const [busy, setBusy] = useState(false);
    const close = () => setOpen(undefined);
    const keep = async () => {
        setBusy(true);
        try {
            await dismissVersion(email.id, offered);
            toast(text.kept);
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    return (
        <Note
            tone="warn"
            action={
                <>
                    <Button size="small" onClick={() => setOpen('look')}>
                        {text.compare}
                    </Button>
                    {canWrite && allows(email.status, 'edit') && (
                        <>
                            <Button size="small" onClick={() => setOpen('take')}>
                                {text.take}
                            </Button>
                            <Button size="small" busy={busy} onClick={() => void keep()}>
                                {text.keep}
                            </Button>
                        </>
                    )}
                </>
            }
        >
            {text.offer}
            {open === 'look' && <VersionDialog id={email.id} version={offered} onClose={close} />}
            {open === 'take' && <RestoreQuestion email={email} version={offered} onClose={close} />}
        </Note>
    );
}
