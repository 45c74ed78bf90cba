import { z } from 'zod/mini';
import { keywordsOf } from '#features/content/posts/keywords.ts';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import type { NewPost, Post, PostEdit } from '#features/content/types.ts';

const text = editorStrings.errors;

/** A post as typed. */
export interface PostFields {
    title: string;
    content: string;
    slug: string;
    excerpt: string;
    keywords: string;
    language: string;
    url: string;
    image: string;
    metaTitle: string;
    metaDescription: string;
    author: string;
}

/** Fields that two people changed, and the other person's values. */
export interface Clash {
    fields: (keyof PostFields)[];
    theirs: PostFields;
}

export const EMPTY: PostFields = { title: '', content: '', slug: '', excerpt: '', keywords: '', language: '', url: '', image: '', metaTitle: '', metaDescription: '', author: '' };

/** Ends every line as the browser does, so that a text which only ends its lines otherwise doesn’t count as changed. */
const withLineFeeds = (fields: PostFields): PostFields =>
    Object.fromEntries(Object.entries(fields).map(([name, value]: [string, string]) => [name, value.replace(/\r\n?/g, '\n')])) as unknown as PostFields;

export const fieldsOf = (post: Post): PostFields => withLineFeeds({
    title: post.title,
    content: post.content ?? '',
    slug: post.slug,
    excerpt: post.excerpt ?? '',
    keywords: post.keywords.join(', '),
    language: post.language ?? '',
    url: post.url ?? '',
    image: post.image ?? '',
    metaTitle: post.meta?.title ?? '',
    metaDescription: post.meta?.description ?? '',
    author: post.meta?.author ?? '',
});

/** Reads fields that were kept in the browser; undefined if they are not what this version keeps. */
export function keptFields(kept: unknown): PostFields | undefined {
    if (typeof kept !== 'object' || kept === null) return undefined;
    const given = kept as Record<string, unknown>;
    const names = Object.keys(EMPTY) as (keyof PostFields)[];
    if (!names.some((name) => typeof given[name] === 'string')) return undefined;
    return withLineFeeds(Object.fromEntries(names.map((name) => [name, typeof given[name] === 'string' ? given[name] : ''])) as unknown as PostFields);
}

function isAddress(typed: string): boolean {
    try {
        return ['http:', 'https:'].includes(new URL(typed).protocol);
    } catch {
        return false;
    }
}

const atMost = (most: number) => z.string().check(z.maxLength(most, text.tooLong(most)));
const address = z.string().check(z.refine((typed) => typed.trim() === '' || isAddress(typed.trim()), text.address));

const shape = z.object({
    title: z.string().check(
        z.refine((typed) => typed.trim() !== '', text.titleMissing),
        z.maxLength(300, text.tooLong(300)),
    ),
    content: z.string().check(
        z.refine((typed) => typed.trim() !== '', text.contentMissing),
        z.maxLength(2_000_000, text.tooLong(2_000_000)),
    ),
    slug: atMost(300),
    excerpt: atMost(2000),
    keywords: z.string().check(
        z.refine((typed) => keywordsOf(typed).length <= 50, text.tooMany(50)),
        z.refine((typed) => keywordsOf(typed).every((word) => word.length <= 100), text.tooLong(100)),
    ),
    language: z.string(),
    url: address,
    image: address,
    metaTitle: atMost(300),
    metaDescription: atMost(1000),
    author: atMost(200),
});

/** Validates the fields. An address of the post as the person saw it can change; the service cannot remove it. */
export const postSchema = (seen: PostFields) =>
    shape.check((payload) => {
        for (const field of ['url', 'image'] as const) {
            if (seen[field] !== '' && payload.value[field].trim() === '') payload.issues.push({ code: 'custom', path: [field], message: text.addressGone, input: payload.value });
        }
    });

/** Whether two versions of a field mean the same. */
export function sameField(field: keyof PostFields, one: PostFields, other: PostFields): boolean {
    if (field === 'content') return one.content === other.content;
    if (field === 'keywords') return keywordsOf(one.keywords).join() === keywordsOf(other.keywords).join();
    return one[field].trim() === other[field].trim();
}

export const isChanged = (base: PostFields, fields: PostFields): boolean =>
    (Object.keys(EMPTY) as (keyof PostFields)[]).some((field) => !sameField(field, base, fields));

/** Returns only what differs from the post that the person saw; an empty text removes a value. */
export function editOf(seen: PostFields, fields: PostFields): PostEdit {
    const changed = (field: keyof PostFields) => !sameField(field, seen, fields);
    const meta = {
        ...(changed('metaTitle') && { title: fields.metaTitle.trim() }),
        ...(changed('metaDescription') && { description: fields.metaDescription.trim() }),
        ...(changed('author') && { author: fields.author.trim() }),
    };
    return {
        ...(changed('title') && { title: fields.title.trim() }),
        ...(changed('content') && { content: fields.content }),
        ...(changed('excerpt') && { excerpt: fields.excerpt.trim() }),
        ...(changed('keywords') && { keywords: keywordsOf(fields.keywords) }),
        ...(changed('language') && { language: fields.language }),
        ...(changed('url') && { url: fields.url.trim() }),
        ...(changed('image') && { image: fields.image.trim() }),
        ...(Object.keys(meta).length > 0 && { meta }),
    };
}

/** Returns a new post; what is empty is left to the service. */
export function newPostOf(fields: PostFields): NewPost {
    const slug = fields.slug.trim();
    return { ...editOf(EMPTY, fields), title: fields.title.trim(), content: fields.content, ...(slug && { slug }) };
}

const POINTERS: Record<string, keyof PostFields> = { '/meta/title': 'metaTitle', '/meta/description': 'metaDescription', '/meta/author': 'author' };

/** The field that a JSON pointer of the service names. */
export function fieldAt(pointer: string): keyof PostFields | undefined {
    const [, first = ''] = pointer.split('/');
    return POINTERS[pointer] ?? (first in EMPTY ? (first as keyof PostFields) : undefined);
}
