import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/content/repurpose/api/keys.ts';
import type { Post } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';

export const postQuery = (id: string) =>
    queryOptions({
        queryKey: keys.post(id),
        queryFn: ({ signal }) => json<Post>(`/marketing/blog/${encodeURIComponent(id)}`, { signal }),
        staleTime: 30_000,
    });

/** Returns the post that the pieces come from, with its content. */
export const usePost = (id: string) => useQuery(postQuery(id));
