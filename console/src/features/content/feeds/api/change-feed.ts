import { refreshFeeds } from '#features/content/feeds/api/feeds.ts';
import { pathOf } from '#features/content/feeds/api/keys.ts';
import type { Feed, FeedChange } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Changes how often a feed is polled or the pieces made from its entries, pauses or resumes it. */
export async function changeFeed(id: string, change: FeedChange): Promise<void> {
    await json<Feed>(pathOf(id), { method: 'PATCH', body: change });
    await refreshFeeds();
}
