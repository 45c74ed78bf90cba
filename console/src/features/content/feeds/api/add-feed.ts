import { refreshFeeds } from '#features/content/feeds/api/feeds.ts';
import { PATH } from '#features/content/feeds/api/keys.ts';
import type { Feed, NewFeed } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Adds a feed. The same address cannot be added twice, so it is safe to retry. */
export async function addFeed(feed: NewFeed): Promise<Feed> {
    const added = await json<Feed>(PATH, { method: 'POST', body: feed });
    await refreshFeeds();
    return added;
}
