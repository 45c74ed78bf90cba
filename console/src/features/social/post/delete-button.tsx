import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { usePlatforms } from '#features/social/api/platform.ts';
import { deleteAtNetwork } from '#features/social/api/writes.ts';
import { postStrings } from '#features/social/post/strings.ts';
import type { SocialPost } from '#features/social/types.ts';
import { channelName } from '#lib/channels.ts';

const text = postStrings.actions;

/** Deletes a published post on its network, if the network allows it. */
export function DeleteButton({ post }: { post: SocialPost }) {
    const info = usePlatforms([post.platform])[post.platform];
    const [asking, setAsking] = useState(false);
    const network = channelName[post.platform];
    if (!post.externalId || !info?.features.includes('DELETE')) return null;
    return (
        <>
            <Button look="quiet" className="text-bad hover:text-bad" onClick={() => setAsking(true)}>
                {text.delete}
            </Button>
            {asking && (
                <Confirm
                    open
                    danger
                    onOpenChange={setAsking}
                    title={text.deleteTitle(network)}
                    description={text.deleteDetail}
                    action={text.delete}
                    onConfirm={async () => {
                        await deleteAtNetwork(post);
                        toast(text.deleted(network));
                    }}
                />
            )}
        </>
    );
}
