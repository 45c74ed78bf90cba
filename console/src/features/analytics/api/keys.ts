import { isStreaming, POLL } from '#lib/live/live.ts';

/** Under what each answer is cached; all of a campaign's begin with it, so that one word asks for them all anew. */
export const keys = {
    all: ['analytics', 'all'] as const,
    one: (id: string) => ['analytics', 'one', id] as const,
    part: (id: string, part: string, ...more: unknown[]) => ['analytics', 'one', id, part, ...more] as const,
};

export const path = (id: string, part: string) => `/marketing/analytics/campaigns/${encodeURIComponent(id)}/${part}`;

/** Under what the page tells how fresh a campaign's figures are. */
export const liveKey = (id: string) => `analytics ${id}`;

export const unlessStreaming = (id: string) => () => (isStreaming(liveKey(id)) ? false : POLL);
