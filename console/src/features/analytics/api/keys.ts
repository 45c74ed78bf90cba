import { isStreaming, POLL } from '#lib/live/live.ts';

/** Query keys. All keys of a campaign share a prefix, so that they can be invalidated together. */
export const keys = {
    all: ['analytics', 'all'] as const,
    one: (id: string) => ['analytics', 'one', id] as const,
    part: (id: string, part: string, ...more: unknown[]) => ['analytics', 'one', id, part, ...more] as const,
};

export const path = (id: string, part: string) => `/marketing/analytics/campaigns/${encodeURIComponent(id)}/${part}`;

/** The key under which the freshness of a campaign's analytics is tracked. */
export const liveKey = (id: string) => `analytics ${id}`;

export const unlessStreaming = (id: string) => () => (isStreaming(liveKey(id)) ? false : POLL);
