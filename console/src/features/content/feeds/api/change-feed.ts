import { refreshFeeds } from '#features/content/feeds/api/feeds.ts';
import { pathOf } from '#features/content/feeds/api/keys.ts';
import type { Feed } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Changes how often a feed is polled, pauses or resumes it. */
export async function changeFeed(id: string, change: { everyMinutes?: number; paused?: boolean }): Promise<void> {
    await json<Feed>(pathOf(id), { method: 'PATCH', body: change });
    await refreshFeeds();
}
