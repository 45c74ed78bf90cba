/** Query keys. All keys of a campaign share a prefix, so that they can be invalidated together. */
export const keys = {
    lists: ['campaigns', 'list'] as const,
    views: ['campaigns', 'views'] as const,
    tags: ['campaigns', 'tags'] as const,
    one: (id: string) => ['campaigns', 'one', id] as const,
    part: (id: string, part: string, ...more: unknown[]) => ['campaigns', 'one', id, part, ...more] as const,
};

export const path = (id: string, part = '') => `/marketing/campaigns/${encodeURIComponent(id)}${part}`;
