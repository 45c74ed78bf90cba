import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys, PATH } from '#features/notifications/api/keys.ts';
import type { NotificationPage } from '#features/notifications/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** The bell is on every page, so it asks less often than a page does. */
const BELL_POLL = 60_000;

/** The newest notifications, and how many are unread. */
const newestQuery = (limit: number) =>
    queryOptions({ queryKey: [...keys.unread, limit], queryFn: ({ signal }) => json<NotificationPage>(PATH, { query: { limit }, signal }), refetchInterval: BELL_POLL });

/** Returns how many notifications are unread, refreshed once a minute; at most 100 are counted. */
export const useUnread = () => useQuery({ ...newestQuery(1), select: ({ unread }) => unread });

/** Returns the newest notifications. */
export const useNewest = (limit: number) => useQuery(newestQuery(limit));

export const notificationsQuery = (unread: boolean) =>
    infiniteQueryOptions({
        queryKey: keys.list({ unread }),
        queryFn: ({ pageParam, signal }) => json<NotificationPage>(PATH, { query: { unread: unread || undefined, cursor: pageParam, limit: 25 }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor,
        refetchInterval: POLL,
    });

/** Returns notifications, newest first, polled every 15 seconds. */
export const useNotifications = (unread: boolean) => useInfiniteQuery(notificationsQuery(unread));
