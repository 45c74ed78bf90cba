import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Content, ItemPage } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

export const contentQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'content'),
        queryFn: ({ signal }) => json<Content>(path(id, '/content'), { signal }),
        // Somebody who has just generated or approved content waits for it to appear.
        refetchInterval: 3_000,
    });

export const itemsQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'items'),
        queryFn: ({ signal }) => json<ItemPage>(path(id, '/items'), { query: { limit: 200 }, signal }),
        refetchInterval: POLL,
    });

/** Returns the campaign's content, with counts by channel. */
export const useContent = (id: string) => useQuery(contentQuery(id));

/** Returns the posts and emails that the channels have scheduled. */
export const useItems = (id: string) => useQuery(itemsQuery(id));
