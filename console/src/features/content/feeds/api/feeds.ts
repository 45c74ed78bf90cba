import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { FEEDS, PATH } from '#features/content/feeds/api/keys.ts';
import type { Feed, FeedPage } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

// Milliseconds; a feed that is due is polled within seconds, unless the service is busy or down.
const SOON = 2_000;
const PATIENCE = 60_000;

/** Whether a feed should have been polled by now. */
export const isDue = ({ state, nextPollAt }: Feed, now = Date.now()) => state !== 'PAUSED' && nextPollAt !== undefined && Date.parse(nextPollAt) <= now;

/** Whether a feed will be polled within seconds, as far as one can tell. */
export const isAboutToBePolled = (feed: Feed, now = Date.now()) => isDue(feed, now) && !isDue(feed, now - PATIENCE);

export const feedsQuery = () =>
    infiniteQueryOptions({
        queryKey: FEEDS,
        queryFn: ({ signal, pageParam }) => json<FeedPage>(PATH, { query: { limit: 50, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some((feed) => isAboutToBePolled(feed))) ? SOON : POLL),
    });

/** Returns the feeds and how their polls went, the newest first. */
export const useFeeds = () => useInfiniteQuery(feedsQuery());

/** Refetches the feeds, and the posts that they may have brought. */
export async function refreshFeeds(): Promise<void> {
    void queries.invalidateQueries({ queryKey: ['blog', 'list'] });
    await queries.invalidateQueries({ queryKey: FEEDS });
}
