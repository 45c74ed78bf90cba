import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { reschedulePost } from '#features/social/api/writes.ts';
import { problemsOf, type Mode } from '#features/social/composer/state.ts';
import { WhenFields } from '#features/social/composer/when-fields.tsx';
import { notStale } from '#features/social/post/stale.ts';
import { postStrings } from '#features/social/post/strings.ts';
import type { SocialPost } from '#features/social/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { componentStrings } from '#components/strings.ts';
import { exact, localZone } from '#lib/format/time.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

const text = postStrings.time;

/** Moves a post to an exact time, the best time or the next slot. */
export function TimeDialog({ post, onClose }: { post: SocialPost; onClose: () => void }) {
    const campaign = useQuery({ ...campaignQuery(post.campaignId), refetchInterval: false }).data;
    const zone = campaign?.timeZone ?? localZone();
    const [mode, setMode] = useState<Mode>('exact');
    const [typed, setTyped] = useState<string>();
    const [error, setError] = useState<string>();
    const [failure, setFailure] = useState<string>();
    const [busy, setBusy] = useState(false);
    const at = typed ?? localOf(post.scheduledFor, zone);
    const save = async () => {
        const problem = problemsOf({ campaignId: post.campaignId, channels: [], shared: { text: '', media: [], link: '' }, own: {}, mode, at }, campaign, Date.now()).at;
        setError(problem);
        setFailure(undefined);
        if (problem) return;
        setBusy(true);
        try {
            const moved = await notStale(reschedulePost(post, mode === 'exact' ? instantOf(at, zone) : mode));
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
                mode={mode}
                at={at}
                zone={zone}
                error={error}
                channels={[post.platform]}
                onChange={(part) => {
                    setError(undefined);
                    if (part.mode) setMode(part.mode);
                    if (part.at !== undefined) setTyped(part.at);
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
