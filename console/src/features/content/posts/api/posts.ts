import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/content/posts/api/keys.ts';
import type { PostPage, PostStatus } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** Filters and page of the list. The service sorts by age, or by how well a post matches the words. */
export interface PostsQuery {
    status?: PostStatus | undefined;
    q?: string | undefined;
    cursor?: string | undefined;
    limit?: number | undefined;
}

export const postsQuery = (query: PostsQuery) =>
    queryOptions({
        queryKey: [...keys.lists, query],
        queryFn: ({ signal }) => json<PostPage>(PATH, { query: { ...query }, signal }),
        placeholderData: keepPreviousData,
        refetchInterval: POLL,
    });
