import { pathOf } from '#features/content/posts/api/keys.ts';
import { showPost } from '#features/content/posts/api/post.ts';
import type { Post, PostStatus } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Changes the status; fails with 412 if the post is no longer what the person read. */
export const changePostStatus = async (id: string, status: PostStatus, version: number) =>
    showPost(await json<Post>(pathOf(id, '/status'), { method: 'PATCH', body: { status }, ifMatch: version }));
