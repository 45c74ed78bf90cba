import { keys, PATH } from '#features/social/api/keys.ts';
import { refreshPosts } from '#features/social/api/post.ts';
import type { NewPost, NewSeries, Series, SocialPost } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

async function made<T>(path: string, body: NewPost | NewSeries, idempotencyKey: string): Promise<T> {
    const answer = await json<T>(`${PATH}/${path}`, { method: 'POST', body, idempotencyKey });
    void refreshPosts();
    return answer;
}

/** Adds a post to its campaign's queue. The idempotency key makes it safe to retry. */
export const schedulePost = (post: NewPost, idempotencyKey: string) => made<SocialPost>('schedule', post, idempotencyKey);

/** Creates a recurring post. The idempotency key makes it safe to retry. */
export async function createSeries(series: NewSeries, idempotencyKey: string): Promise<Series> {
    const answer = await made<Series>('series', series, idempotencyKey);
    void queries.invalidateQueries({ queryKey: keys.series });
    return answer;
}
