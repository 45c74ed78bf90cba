import type { PostsQuery } from '#features/content/posts/api/posts.ts';
import { POST_STATUSES, type PostStatus } from '#features/content/types.ts';

/** The list's search parameters, so that a link shows the same page to someone else. */
export interface PostsSearch {
    status?: PostStatus | undefined;
    q?: string | undefined;
    cursor?: string | undefined;
    page?: number | undefined;
}

export const PAGE_SIZE = 25;

const text = (value: unknown) => (value === undefined || value === null || value === '' ? undefined : String(value));

/** Parses the search parameters and drops invalid ones. */
export function postsSearch(raw: Record<string, unknown>): PostsSearch {
    const page = Number(raw.page);
    const cursor = text(raw.cursor);
    return {
        status: POST_STATUSES.find((one) => one === raw.status),
        q: text(raw.q),
        cursor,
        page: cursor && Number.isInteger(page) && page > 1 ? page : undefined,
    };
}

export const toQuery = ({ status, q, cursor }: PostsSearch): PostsQuery => ({ status, q, cursor, limit: PAGE_SIZE });
