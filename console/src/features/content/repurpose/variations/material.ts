import type { Variation } from '#features/content/repurpose/api/variations.ts';
import { fieldsOf, type PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { blocksOf } from '#features/content/repurpose/source/blocks.ts';
import { beginningOf } from '#features/content/repurpose/source/beginning.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import type { Post } from '#features/content/types.ts';

/** What variations can be written from. The post has more material. */
export const SOURCES = ['post', 'piece'] as const;
export type Source = (typeof SOURCES)[number];

/** Returns the text to vary. The service reads Markdown, so an HTML post is sent as its paragraphs, and only the beginning of one that is too long. */
export function materialOf(source: Source, post: Post, piece: Piece): { content: string; title?: string } {
    if (source === 'piece') {
        const { parts, text } = fieldsOf(piece, undefined);
        return { content: parts.length > 0 ? parts.map((part) => part.text).join('\n\n') : text };
    }
    const content = post.format === 'MARKDOWN' ? post.content : paragraphsOf(post);
    return { content: beginningOf(content || post.title), title: post.title };
}

const paragraphsOf = (post: Post): string =>
    blocksOf(post)
        .filter(({ kind }) => kind !== 'title')
        .map((block) => block.text)
        .join('\n\n');

/** What the piece would say with a variation. A variation is one post, so that a thread becomes its only one. */
export function draftOf({ text, hashtags, subject, previewText }: Variation, piece: Piece): Partial<PieceFields> {
    return {
        ...(piece.parts.length > 0 ? { parts: [{ text }] } : { text }),
        ...(piece.platform === 'EMAIL' ? { ...(subject && { subject }), ...(previewText && { previewText }) } : { hashtags: hashtags.map((tag) => `#${tag}`).join(' ') }),
    };
}
