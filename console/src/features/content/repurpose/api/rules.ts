import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/content/repurpose/api/keys.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

/** A limit of a platform, and where it is stated. The tenant may have another value than the platform's standard. */
export interface Limit {
    limit: LimitName;
    value: number;
    standard: number;
    overridden: boolean;
    source: string;
    lookedUp: string;
    note?: string;
}

export type LimitName =
    | 'MAX_LENGTH' | 'FOLD' | 'MAX_HASHTAGS' | 'ADVISED_HASHTAGS' | 'MAX_MENTIONS' | 'CLICKABLE_LINKS' | 'KEEPS_LINE_BREAKS'
    | 'MAX_PARTS' | 'MIN_MEDIA' | 'MAX_MEDIA' | 'MAX_SUBJECT' | 'ADVISED_SUBJECT' | 'ADVISED_PREVIEW';

/** The rules of one platform. A limit that is absent does not exist. */
export interface PlatformRules {
    platform: Channel;
    counting: 'WEIGHTED' | 'UTF_16';
    limits: Partial<Record<LimitName, Limit>>;
}

type Answer = Omit<PlatformRules, 'limits'> & { limits: Limit[] };

export const rulesQuery = () =>
    queryOptions({
        queryKey: keys.rules,
        queryFn: ({ signal }) => json<{ items: Answer[] }>('/marketing/content/rules', { signal }),
        select: ({ items }): PlatformRules[] => items.map(({ limits, ...rules }) => ({ ...rules, limits: Object.fromEntries(limits.map((one) => [one.limit, one])) })),
        staleTime: Number.POSITIVE_INFINITY,
        retry: 1,
    });

/** Returns the rules of a platform; undefined while they are unknown. */
export function useRules(channel: Channel): PlatformRules | undefined {
    const { data } = useQuery(rulesQuery());
    return data?.find((rules) => rules.platform === channel);
}
