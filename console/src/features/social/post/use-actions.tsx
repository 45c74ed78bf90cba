import { useState, type ReactNode } from 'react';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { approvePost, cancelPost, publishPost, retryPost } from '#features/social/api/writes.ts';
import { notStale } from '#features/social/post/stale.ts';
import { socialStrings } from '#features/social/strings.ts';
import type { SocialPost } from '#features/social/types.ts';
import { channelName } from '#lib/channels.ts';
import { messageOf } from '#lib/api/problem.ts';
import { exact } from '#lib/format/time.ts';

const text = socialStrings.actions;

/** What an action needs to know of a post. */
export type Acted = Pick<SocialPost, 'id' | 'version' | 'status' | 'platform' | 'scheduledFor'>;

/** Publishes, approves, retries and cancels a post; asks first where that cannot be undone. */
export function useActions(post: Acted): { publish: () => void; approve: () => void; retry: () => void; cancel: () => void; busy: boolean; dialog: ReactNode } {
    const [asking, setAsking] = useState<'publish' | 'cancel'>();
    const [busy, setBusy] = useState(false);
    const network = channelName[post.platform];
    const time = exact(post.scheduledFor);
    const atOnce = async (act: (seen: Acted) => Promise<unknown>, done: string) => {
        setBusy(true);
        try {
            await notStale(act(post));
            toast(done);
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    const close = () => setAsking(undefined);
    const dialog =
        asking === 'cancel' ? (
            <Confirm
                open
                danger
                onOpenChange={close}
                title={text.cancelTitle}
                description={text.cancelDetail(network, time)}
                action={text.cancel}
                onConfirm={async () => {
                    await notStale(cancelPost(post));
                    toast(text.cancelled);
                }}
            />
        ) : asking === 'publish' ? (
            <Confirm
                open
                onOpenChange={close}
                title={text.publishTitle}
                description={text.publishDetail(network, time)}
                action={text.publish}
                onConfirm={async () => {
                    await notStale(publishPost(post));
                    toast(text.published);
                }}
            />
        ) : null;
    return {
        publish: () => setAsking('publish'),
        approve: () => void atOnce(approvePost, text.approved),
        retry: () => void atOnce(retryPost, text.retried),
        cancel: () => setAsking('cancel'),
        busy,
        dialog,
    };
}
