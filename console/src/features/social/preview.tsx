import { BrandProvider } from '#features/content/repurpose/preview/brand.tsx';
import { Preview } from '#features/content/repurpose/preview/preview.tsx';
import { PickedProvider } from '#features/content/repurpose/source/picked.tsx';
import type { Trace } from '#features/content/repurpose/source/trace.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import type { Account } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';

/** No line comes from a blog post, so none can be picked. */
const NO_TRACE: Trace = { lines: [], sources: [] };

export interface PostPreviewProps {
    platform: Channel;
    parts: readonly string[];
    /** The account that posts; undefined while it is not known. */
    account: Account | undefined;
    /** Addresses of pictures and videos. */
    media: readonly string[];
}

/** The look of a post that is no piece of content. */
const pieceOf = ({ platform, parts, media }: Omit<PostPreviewProps, 'account'>): Piece => {
    const [text = ''] = parts;
    return {
        id: '', blogPostId: '', platform, status: 'DRAFT', engine: '', angle: '', text, body: text, hashtags: [], parts: parts.length > 1 ? [...parts] : [], script: [], lines: [], media: [...media],
        length: text.length, maxLength: text.length, violations: [], publications: [], revision: 1, createdBy: '', writtenBy: '', authors: [], createdAt: '', updatedAt: '', version: 1,
    };
};

/** A post about as its network shows it. */
export const PostPreview = ({ account, ...post }: PostPreviewProps) => (
    <PickedProvider trace={NO_TRACE}>
        <BrandProvider brand={account}>
            <Preview piece={pieceOf(post)} />
        </BrandProvider>
    </PickedProvider>
);
