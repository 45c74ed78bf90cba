import { queryOptions, useQuery } from '@tanstack/react-query';
import { refresh } from '#features/campaigns/api/writes.ts';
import type { Channel } from '#features/campaigns/types.ts';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

/** Blog posts that content can be generated from. */
type PostPage = components['schemas']['BlogPostList'];

export const postsQuery = () =>
    queryOptions({
        queryKey: ['blog', 'list'],
        queryFn: ({ signal }) => json<PostPage>('/marketing/blog', { query: { limit: 100 }, signal }),
        staleTime: 30_000,
    });

export const usePosts = (enabled: boolean) => useQuery({ ...postsQuery(), enabled });

/** Generates one content item for each channel from a blog post. */
export async function generateContent(campaignId: string, postId: string, platforms: Channel[], key: string): Promise<void> {
    await json(`/marketing/content/repurpose/${postId}`, {
        method: 'POST',
        body: { platforms, campaignId },
        idempotencyKey: key,
    });
    await refresh(campaignId);
}

const itemPath = (contentId: string) => `/marketing/content/repurposed/${contentId}`;

export async function approveContent(campaignId: string, contentId: string): Promise<void> {
    await json(`${itemPath(contentId)}/status`, { method: 'PATCH', body: { status: 'APPROVED' } });
    await refresh(campaignId);
}

export const addImage = (contentId: string, url: string) =>
    json(itemPath(contentId), { method: 'PATCH', body: { media: [url] } });

/** Whether the content has been approved already. */
export async function isApproved(contentId: string): Promise<boolean> {
    const item = await json<components['schemas']['ContentView']>(`/marketing/content/pieces/${encodeURIComponent(contentId)}`).catch(() => undefined);
    return item?.status === 'APPROVED' || item?.status === 'SCHEDULED' || item?.status === 'PUBLISHED';
}
