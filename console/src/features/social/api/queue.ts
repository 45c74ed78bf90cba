import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { keys, PATH } from '#features/social/api/keys.ts';
import type { PostStatus, Queue } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

const PAGE = 50;

/** The posts of a campaign, page by page. */
export const queueQuery = (campaignId: string, status: PostStatus | undefined) =>
    infiniteQueryOptions({
        queryKey: [...keys.queues, campaignId, status],
        queryFn: ({ signal, pageParam }) =>
            json<Queue>(`${PATH}/queue/${encodeURIComponent(campaignId)}`, { query: { status, limit: PAGE, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
        refetchInterval: POLL,
    });
