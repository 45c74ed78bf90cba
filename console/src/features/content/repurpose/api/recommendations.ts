import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Post } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

export type ReasonCode =
    | 'SHORT_TEXT' | 'MEDIUM_TEXT' | 'LONG_TEXT' | 'ANNOUNCEMENT' | 'HOW_TO' | 'SURVEY' | 'STORY' | 'OPINION' | 'LIST' | 'NUMBERS'
    | 'QUESTION' | 'PICTURE' | 'NO_PICTURE' | 'TECHNICAL' | 'OWN_HISTORY' | 'NO_HISTORY';

/** How well a platform suits a text. */
export interface Recommendation {
    platform: Channel;
    /** From 0 to 1; 0.5 without any reason for or against it. */
    score: number;
    /** What added to the score or took from it, the largest effect first. */
    reasons: { code: ReasonCode; effect: number }[];
    /** How the tenant's pieces did there; the uplift is the change of clicks per piece as a fraction. */
    history?: { pieces: number; uplift: number };
    /** What worked there, with how much evidence. */
    lessons: Lesson[];
}

export interface Lesson {
    trait: 'ANGLE' | 'HOOK' | 'LENGTH' | 'HASHTAG';
    value: string;
    pieces: number;
    /** The estimated change of the click rate as a fraction. */
    uplift: number;
    /** Whether there is enough evidence to act on it. */
    enough: boolean;
}

export const recommendationsQuery = (post: Post) =>
    queryOptions({
        queryKey: ['content', 'recommendations', post.id, post.version],
        queryFn: ({ signal }) =>
            json<{ items: Recommendation[] }>('/marketing/content/recommendations', { method: 'POST', body: { content: post.content ?? post.title, title: post.title }, signal }),
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        enabled: (post.content ?? '').trim() !== '',
    });

/** Returns which platforms suit a post, the best first. */
export const useRecommendations = (post: Post) => useQuery(recommendationsQuery(post));
