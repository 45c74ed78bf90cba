import { useState } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { settlePost } from '#features/social/api/writes.ts';
import { notStale } from '#features/social/post/stale.ts';
import { postStrings } from '#features/social/post/strings.ts';
import type { SettlePost, SocialPost } from '#features/social/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { channelName } from '#lib/channels.ts';

const text = postStrings.settle;

/** Asks a person who has checked the network whether a post is there. */
export function SettleDialog({ post, onClose }: { post: SocialPost; onClose: () => void }) {
    const [externalId, setExternalId] = useState('');
    const [missing, setMissing] = useState(false);
    const [failure, setFailure] = useState<string>();
    const [busy, setBusy] = useState<boolean>();
    const network = channelName[post.platform];
    const settle = async (seen: SettlePost, done: string) => {
        setFailure(undefined);
        setBusy(seen.published);
        try {
            await notStale(settlePost(post, seen));
            toast(done);
            onClose();
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(undefined);
        }
    };
    const isThere = () => {
        const id = externalId.trim();
        setMissing(id === '');
        if (id) void settle({ published: true, externalId: id }, text.published);
    };
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title(network)}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button busy={busy === false} onClick={() => void settle({ published: false }, text.again)}>
                        {text.notThere}
                    </Button>
                    <Button look="primary" busy={busy === true} onClick={isThere}>
                        {text.there}
                    </Button>
                </>
            }
        >
            <p className="mb-4">{text.detail(network)}</p>
            <Field label={text.id} help={text.idHelp} error={missing ? text.idMissing : undefined}>
                {(aria) => <Input {...aria} maxLength={500} value={externalId} onChange={(event) => setExternalId(event.target.value)} />}
            </Field>
            {failure && (
                <p role="alert" className="mt-3 text-table text-bad">
                    {failure}
                </p>
            )}
        </Dialog>
    );
}
