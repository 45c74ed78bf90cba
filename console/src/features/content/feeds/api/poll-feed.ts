import { refreshFeeds } from '#features/content/feeds/api/feeds.ts';
import { pathOf } from '#features/content/feeds/api/keys.ts';
import { send } from '#lib/api/http.ts';

/** Has a feed polled within seconds, whatever pause its failures caused. */
export async function pollFeed(id: string): Promise<void> {
    await send(pathOf(id, '/poll'), { method: 'POST' });
    await refreshFeeds();
}
