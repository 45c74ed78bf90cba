/** Under what each answer is cached; all of a campaign's begin with it, so that one word forgets them all. */
export const keys = {
    lists: ['campaigns', 'list'] as const,
    one: (id: string) => ['campaigns', 'one', id] as const,
    part: (id: string, part: string, ...more: unknown[]) => ['campaigns', 'one', id, part, ...more] as const,
};

export const path = (id: string, part = '') => `/marketing/campaigns/${encodeURIComponent(id)}${part}`;
