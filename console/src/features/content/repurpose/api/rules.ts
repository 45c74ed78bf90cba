import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/content/repurpose/api/keys.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

/** A limit of a platform, and where it is stated. */
export interface Limit {
    value: number;
    source: string;
    lookedUp: string;
    note?: string;
}

export type LimitName =
    | 'MAX_LENGTH' | 'FOLD' | 'MAX_HASHTAGS' | 'ADVISED_HASHTAGS' | 'MAX_MENTIONS' | 'CLICKABLE_LINKS' | 'KEEPS_LINE_BREAKS'
    | 'MAX_PARTS' | 'MIN_MEDIA' | 'MAX_MEDIA' | 'MAX_SUBJECT' | 'ADVISED_SUBJECT' | 'ADVISED_PREVIEW';

/** The rules of one platform. A limit that is absent does not exist. */
export interface PlatformRules {
    channel: Channel;
    counting: 'WEIGHTED' | 'UTF_16';
    limits: Partial<Record<LimitName, Limit>>;
}

export const rulesQuery = () =>
    queryOptions({
        queryKey: keys.rules,
        queryFn: ({ signal }) => json<{ items: PlatformRules[] }>('/marketing/content/rules', { signal }),
        staleTime: Number.POSITIVE_INFINITY,
        retry: 1,
    });

/** Returns the rules of a platform; undefined while they are unknown. */
export function useRules(channel: Channel): PlatformRules | undefined {
    const { data } = useQuery(rulesQuery());
    return data?.items.find((rules) => rules.channel === channel);
}
