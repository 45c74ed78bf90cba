import { useQueries } from '@tanstack/react-query';
import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

type Schemas = components['schemas'];

export type Shortened = Schemas['OptimizedText'];

/** A text, how long it may become, as its platform counts, and the brand voice that a model follows. */
export interface Shortening {
    content: string;
    platform: Channel;
    maxLength: number;
    voiceId?: string;
}

/** Has texts shortened. The same text is not sent twice, because a model costs money. */
export const useShortened = (texts: readonly Shortening[], idempotencyKey: string) =>
    useQueries({
        queries: texts.map((text, index) => ({
            queryKey: ['content', 'shortened', text] as const,
            queryFn: ({ signal }: { signal: AbortSignal }) =>
                json<Shortened>('/marketing/content/optimize-length', { method: 'POST', body: text satisfies Schemas['OptimizeLength'], idempotencyKey: `${idempotencyKey}-${index}`, signal }),
            staleTime: Number.POSITIVE_INFINITY,
            retry: false,
        })),
    });
