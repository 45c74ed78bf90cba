import { Bookmark, Heart, MessageCircle, Repeat2 } from 'lucide-react';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import { Thread } from '#features/content/repurpose/preview/thread.tsx';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;
const [reply, repost, like, bookmark] = text.actions.x as [string, string, string, string];

/** A post or a thread on X. X shows a post of the usual length whole. */
export const XPreview = ({ piece }: { piece: Piece }) => (
    <Thread
        piece={piece}
        handle={text.handle}
        media="mt-3 aspect-video overflow-hidden rounded-2xl"
        actions={[
            [<MessageCircle key="r" size={17} />, reply],
            [<Repeat2 key="p" size={17} />, repost],
            [<Heart key="l" size={17} />, like],
            [<Bookmark key="b" size={17} />, bookmark],
        ]}
    />
);
