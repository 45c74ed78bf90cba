import { Preview } from '#features/content/repurpose/preview/preview.tsx';
import { PickedProvider } from '#features/content/repurpose/source/picked.tsx';
import type { Trace } from '#features/content/repurpose/source/trace.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import type { Channel } from '#lib/channels.ts';

/** No line comes from a blog post, so none can be picked. */
const NO_TRACE: Trace = { lines: [], sources: [] };

export interface PostPreviewProps {
    platform: Channel;
    parts: readonly string[];
    /** Addresses of pictures and videos. */
    media: readonly string[];
}

/** The look of a post that is no piece of content. */
const pieceOf = ({ platform, parts, media }: PostPreviewProps): Piece => {
    const [text = ''] = parts;
    return {
        id: '', blogPostId: '', platform, status: 'DRAFT', engine: '', angle: '', text, body: text, hashtags: [], parts: parts.length > 1 ? [...parts] : [], script: [], lines: [], media: [...media],
        length: text.length, maxLength: text.length, violations: [], publications: [], revision: 1, createdBy: '', writtenBy: '', authors: [], createdAt: '', updatedAt: '', version: 1,
    };
};

/** A post about as its network shows it. */
export const PostPreview = (props: PostPreviewProps) => (
    <PickedProvider trace={NO_TRACE}>
        <Preview piece={pieceOf(props)} />
    </PickedProvider>
);
