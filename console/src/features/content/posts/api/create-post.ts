import { PATH } from '#features/content/posts/api/keys.ts';
import { showPost } from '#features/content/posts/api/post.ts';
import type { NewPost, Post } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Creates a draft. The idempotency key makes it safe to retry. */
export const createPost = async (post: NewPost, idempotencyKey: string) => showPost(await json<Post>(PATH, { method: 'POST', body: post, idempotencyKey }));
