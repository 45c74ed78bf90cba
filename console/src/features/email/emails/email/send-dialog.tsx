import { useState } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { sendEmail } from '#features/email/emails/api/writes.ts';
import { useReady } from '#features/email/emails/email/ready.tsx';
import { emailText as text } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** Sends an email at once, after saying to how many people. */
export function SendDialog({ email, name, onClose }: { email: Email; name: string; onClose: () => void }) {
    const { ready, size, audience, problem } = useReady(email);
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const send = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            await sendEmail(email.id, idempotencyKey);
            toast(text.done.send);
            onClose();
        } catch (refusal) {
            setFailure(messageOf(refusal));
        } finally {
            setBusy(false);
        }
    };
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.confirm.send(name)}
            description={size === undefined ? !problem && text.confirm.counting : ready && text.confirm.sendDetail(size, audience)}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={busy} disabled={!ready} onClick={() => void send()}>
                        {text.actions.send}
                    </Button>
                </>
            }
        >
            {problem}
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
        </Dialog>
    );
}
