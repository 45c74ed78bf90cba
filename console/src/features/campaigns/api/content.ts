import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Content, ItemPage } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

export const contentQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'content'),
        queryFn: ({ signal }) => json<Content>(path(id, '/content'), { signal }),
        // ContentList are waited for, by somebody who has just had them made or approved.
        refetchInterval: 3_000,
    });

export const itemsQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'items'),
        queryFn: ({ signal }) => json<ItemPage>(path(id, '/items'), { query: { limit: 200 }, signal }),
        refetchInterval: POLL,
    });

/** The campaign's pieces, with counts by channel. */
export const useContent = (id: string) => useQuery(contentQuery(id));

/** The posts and mails that the channels planned. */
export const useItems = (id: string) => useQuery(itemsQuery(id));
