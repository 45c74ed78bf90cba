import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/content/repurpose/api/keys.ts';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

type Schemas = components['schemas'];

/** A limit of a platform, and where it is stated. The tenant may have another value than the platform's standard. */
export type Limit = Schemas['PlatformLimit'];
export type LimitName = Schemas['Limit'];

type Answer = Schemas['PlatformRules'];

/** The rules of one platform. A limit that is absent does not exist. */
export type PlatformRules = Omit<Answer, 'limits'> & { limits: Partial<Record<LimitName, Limit>> };

export const rulesQuery = () =>
    queryOptions({
        queryKey: keys.rules,
        queryFn: ({ signal }) => json<Schemas['PlatformRuleList']>('/marketing/content/rules', { signal }),
        select: ({ items }): PlatformRules[] => items.map(({ limits, ...rules }) => ({ ...rules, limits: Object.fromEntries(limits.map((one) => [one.limit, one])) })),
        staleTime: Number.POSITIVE_INFINITY,
        retry: 1,
    });

/** Returns the rules of a platform; undefined while they are unknown. */
export function useRules(channel: Channel): PlatformRules | undefined {
    const { data } = useQuery(rulesQuery());
    return data?.find((rules) => rules.platform === channel);
}
