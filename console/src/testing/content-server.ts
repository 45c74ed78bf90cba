import { http, HttpResponse } from 'msw';
import type { Post } from '#features/content/types.ts';
import { SITE } from '#testing/render-page.tsx';

export const BLOG = `${SITE}/marketing/blog`;
export const CONTENT = `${SITE}/marketing/content`;

/** A stored post. */
export const storedPost = (id: string, part: Partial<Post> = {}): Post => ({
    id,
    slug: 'wool',
    title: 'Wool',
    content: 'Wool is **patient**.',
    format: 'MARKDOWN',
    keywords: ['wool'],
    status: 'DRAFT',
    createdBy: 'mark',
    writtenBy: 'mark',
    authors: ['mark'],
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 1,
    ...part,
});

export const problemOf = (status: number, detail: string, errors: { pointer: string; detail: string }[] = []) =>
    HttpResponse.json({ title: 'Problem', status, detail, errors }, { status });

/** A content service that stores posts, checks versions and records what is written. */
export function contentServer(approvals: 'ANYONE' | 'FOUR_EYES' = 'ANYONE') {
    const posts = new Map<string, Post>();
    const writes: { path: string; body: Record<string, unknown>; ifMatch: string | null }[] = [];
    const state = { approvals };
    const record = async (request: Request) => {
        const body = (await request.json()) as Record<string, unknown>;
        writes.push({ path: new URL(request.url).pathname, body, ifMatch: request.headers.get('If-Match') });
        return body;
    };
    /** Changes a post as another person would. */
    const change = (id: string, part: Partial<Post>) => {
        const before = posts.get(id)!;
        posts.set(id, { ...before, ...part, version: before.version + 1 });
        return posts.get(id)!;
    };
    const patch = (part: string, apply: (post: Post, body: Record<string, unknown>) => Partial<Post> | Response) =>
        http.patch(`${BLOG}/:id/${part}`, async ({ request, params }) => {
            const body = await record(request);
            const post = posts.get(String(params.id));
            if (!post) return problemOf(404, 'Post not found.');
            if (request.headers.get('If-Match') !== `"${post.version}"`) return problemOf(412, 'The post has changed.');
            const result = apply(post, body);
            return result instanceof Response ? result : HttpResponse.json(change(post.id, result));
        });
    const handlers = [
        http.post(BLOG, async ({ request }) => {
            const body = await record(request);
            const post = storedPost('new-1', { ...(body as Partial<Post>) });
            posts.set(post.id, post);
            return HttpResponse.json(post, { status: 201 });
        }),
        http.get(`${BLOG}/:id`, ({ params }) => {
            const post = posts.get(String(params.id));
            return post ? HttpResponse.json(post) : problemOf(404, 'Post not found.');
        }),
        patch('content', (post, body) => ({ ...(body as Partial<Post>), meta: { ...post.meta, ...(body.meta as object) }, status: post.status === 'APPROVED' || post.status === 'PUBLISHED' ? 'PENDING_REVIEW' : post.status })),
        patch('status', (post, body) =>
            body.status === 'APPROVED' && state.approvals === 'FOUR_EYES' && post.authors.includes('mark') ? problemOf(422, 'You wrote this post.') : { status: body.status as Post['status'] },
        ),
        http.get(`${CONTENT}/settings`, () => HttpResponse.json({ approvals: state.approvals })),
        http.put(`${CONTENT}/settings`, async ({ request }) => {
            const body = await record(request);
            state.approvals = body.approvals as 'ANYONE';
            return HttpResponse.json(body);
        }),
    ];
    return { posts, writes, change, handlers };
}
