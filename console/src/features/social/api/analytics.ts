import { queryOptions } from '@tanstack/react-query';
import { keys, pathOf } from '#features/social/api/keys.ts';
import type { components } from '#lib/api/social.ts';
import { json } from '#lib/api/http.ts';

export type PostAnalytics = components['schemas']['PostAnalytics'];

/** What the network counts for a published post, as of the last poll. */
export const analyticsQuery = (id: string) =>
    queryOptions({
        queryKey: [...keys.one(id), 'analytics'],
        queryFn: ({ signal }) => json<PostAnalytics>(pathOf(id, '/analytics'), { signal }),
        refetchInterval: 60_000,
    });
