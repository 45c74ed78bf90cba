import { queryOptions, useQuery } from '@tanstack/react-query';
import { beginningOf } from '#features/content/repurpose/source/beginning.ts';
import type { Post } from '#features/content/types.ts';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

type Schemas = components['schemas'];

/** What counts for or against a platform. */
export type ReasonCode = Schemas['Code'];

/** How well a platform suits a text: from 0 to 1, and 0.5 without any reason for or against it. */
export type Recommendation = Schemas['Recommendation'];

export const recommendationsQuery = (post: Post) =>
    queryOptions({
        queryKey: ['content', 'recommendations', post.id, post.version],
        queryFn: ({ signal }) =>
            json<Schemas['Recommendations']>('/marketing/content/recommendations', {
                method: 'POST',
                body: { content: beginningOf(post.content ?? post.title), title: post.title } satisfies Schemas['RecommendPlatforms'],
                signal,
            }),
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        enabled: (post.content ?? '').trim() !== '',
    });

/** Returns which platforms suit a post, the best first. */
export const useRecommendations = (post: Post) => useQuery(recommendationsQuery(post));
