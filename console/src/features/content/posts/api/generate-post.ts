import { PATH } from '#features/content/posts/api/keys.ts';
import { showPost } from '#features/content/posts/api/post.ts';
import type { Post, Theme } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Makes a draft about a theme. The idempotency key makes it safe to retry. */
export const generatePost = async (theme: Theme, idempotencyKey: string, signal: AbortSignal) =>
    showPost(await json<Post>(`${PATH}/generate`, { method: 'POST', body: theme, idempotencyKey, signal }));
