import { PATH } from '#features/social/api/keys.ts';
import { refreshPosts } from '#features/social/api/post.ts';
import type { NewPost, SocialPost } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';

/** Adds a post to its campaign's queue. The idempotency key makes it safe to retry. */
export async function schedulePost(post: NewPost, idempotencyKey: string): Promise<SocialPost> {
    const made = await json<SocialPost>(`${PATH}/schedule`, { method: 'POST', body: post, idempotencyKey });
    void refreshPosts();
    return made;
}
