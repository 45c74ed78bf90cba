import { queryOptions, useQuery } from '@tanstack/react-query';
import { postsQuery } from '#features/campaigns/api/blog.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

// A campaign's pieces come from one or a few posts, mostly recent ones.
const POSTS_LOOKED_AT = 30;

interface MadePiece {
    id: string;
    body: string;
}

const textsQuery = (ids: string[]) =>
    queryOptions({
        queryKey: ['content', 'texts', ...ids],
        queryFn: ({ signal }) => find(ids, signal),
        staleTime: Number.POSITIVE_INFINITY,
        enabled: ids.length > 0,
    });

/** What pieces say in full: the campaign itself knows the first words of those that are approved. */
export const usePieceTexts = (ids: string[]) => useQuery(textsQuery(ids)).data;

async function find(ids: string[], signal: AbortSignal): Promise<Record<string, string>> {
    const texts: Record<string, string> = {};
    const posts = await queries.fetchQuery(postsQuery());
    for (const post of posts.items.slice(0, POSTS_LOOKED_AT)) {
        if (ids.every((id) => id in texts)) break;
        const made = await json<{ items: MadePiece[] }>(`/marketing/content/repurposed/${post.id}`, { query: { limit: 200 }, signal });
        for (const piece of made.items) texts[piece.id] = piece.body;
    }
    return texts;
}
