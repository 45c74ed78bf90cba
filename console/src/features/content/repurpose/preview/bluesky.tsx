import { Bookmark, Ellipsis, Heart, MessageSquare, Repeat2, Share } from 'lucide-react';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import { Thread } from '#features/content/repurpose/preview/thread.tsx';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;
const [reply, repost, like, save, share, more] = text.actions.bluesky as [string, string, string, string, string, string];

/** A post or a thread on Bluesky, where a handle is a domain. */
export const BlueskyPreview = ({ piece }: { piece: Piece }) => (
    <Thread
        piece={piece}
        handle={text.handleBluesky}
        media="mt-2 aspect-[1.5] overflow-hidden rounded-xl border border-(--p-line)"
        actions={[
            [<MessageSquare key="r" size={17} />, reply],
            [<Repeat2 key="p" size={17} />, repost],
            [<Heart key="l" size={17} />, like],
            [<Bookmark key="b" size={17} />, save],
            [<Share key="s" size={17} />, share],
            [<Ellipsis key="m" size={17} />, more],
        ]}
    />
);
