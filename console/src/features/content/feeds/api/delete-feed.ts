import { refreshFeeds } from '#features/content/feeds/api/feeds.ts';
import { pathOf } from '#features/content/feeds/api/keys.ts';
import { send } from '#lib/api/http.ts';

/** Deletes a feed. Its drafts stay. */
export async function deleteFeed(id: string): Promise<void> {
    await send(pathOf(id), { method: 'DELETE' });
    await refreshFeeds();
}
