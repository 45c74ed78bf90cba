import { queryOptions } from '@tanstack/react-query';
import { keys, pathOf } from '#features/content/posts/api/keys.ts';
import type { Post } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

export const postQuery = (id: string) =>
    queryOptions({
        queryKey: keys.one(id),
        queryFn: ({ signal }) => json<Post>(pathOf(id), { signal }),
        staleTime: 30_000,
    });

/** Fetches a post as it is now. */
export const fetchPost = (id: string) => queries.fetchQuery({ ...postQuery(id), staleTime: 0 });

/** Shows a post as the service returned it at once, and refetches the lists. */
export async function showPost(post: Post): Promise<Post> {
    // An answer that is still on its way may hold an older version.
    await queries.cancelQueries({ queryKey: keys.one(post.id) });
    queries.setQueryData(keys.one(post.id), post);
    void queries.invalidateQueries({ queryKey: keys.lists });
    return post;
}
