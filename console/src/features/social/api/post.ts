import { queryOptions } from '@tanstack/react-query';
import { keys, pathOf } from '#features/social/api/keys.ts';
import type { SocialPost } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

/** A post with its publish ledger. */
export const postQuery = (id: string) =>
    queryOptions({
        queryKey: keys.one(id),
        queryFn: ({ signal }) => json<SocialPost>(pathOf(id), { signal }),
        refetchInterval: POLL,
    });

/** Refetches everything that shows posts. */
export const refreshPosts = () => queries.invalidateQueries({ queryKey: keys.all });
