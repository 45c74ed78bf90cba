import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { reschedulePost } from '#features/social/api/writes.ts';
import { emptyWhen, scheduledTimeOf, whenProblems, type When, type WhenProblems } from '#features/social/composer/when.ts';
import { WhenFields } from '#features/social/composer/when-fields.tsx';
import { notStale } from '#features/social/post/stale.ts';
import { postStrings } from '#features/social/post/strings.ts';
import type { SocialPost } from '#features/social/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { componentStrings } from '#components/strings.ts';
import { exact, localZone } from '#lib/format/time.ts';
import { localOf } from '#lib/format/zoned.ts';

const text = postStrings.time;

/** Moves a post to an exact time, the best time or the next slot. */
export function TimeDialog({ post, onClose }: { post: SocialPost; onClose: () => void }) {
    const campaign = useQuery({ ...campaignQuery(post.campaignId), refetchInterval: false }).data;
    const zone = campaign?.timeZone ?? localZone();
    const [chosen, setChosen] = useState<Partial<When>>({ mode: 'exact' });
    const [problems, setProblems] = useState<WhenProblems>({});
    const [failure, setFailure] = useState<string>();
    const [busy, setBusy] = useState(false);
    const when: When = { ...emptyWhen, at: localOf(post.scheduledFor, zone), ...chosen };
    const save = async () => {
        const found = whenProblems(when, campaign, Date.now());
        setProblems(found);
        setFailure(undefined);
        if (found.at) return;
        setBusy(true);
        try {
            const moved = await notStale(reschedulePost(post, scheduledTimeOf(when, zone)));
            toast(text.changed(exact(moved.scheduledFor)));
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
            title={text.title}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={busy} onClick={() => void save()}>
                        {text.save}
                    </Button>
                </>
            }
        >
            <WhenFields
                when={when}
                zone={zone}
                problems={problems}
                channels={[post.platform]}
                onChange={(part) => {
                    setProblems({});
                    setChosen((before) => ({ ...before, ...part }));
                }}
            />
            {failure && (
                <p role="alert" className="mt-3 text-table text-bad">
                    {failure}
                </p>
            )}
        </Dialog>
    );
}
