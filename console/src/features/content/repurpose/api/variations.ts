import type { components } from '#lib/api/content.ts';
import { json } from '#lib/api/http.ts';

type Schemas = components['schemas'];

export type Variation = Schemas['Variation'];

/** Variations of a text; there are fewer than requested where the text has material for no more. */
export type Variations = Schemas['Variations'];

/** Has variations of a text written; nothing is stored. The idempotency key makes it safe to retry, so that a model is paid once. */
export const writeVariations = (wanted: Schemas['WriteVariations'], idempotencyKey: string): Promise<Variations> =>
    json<Variations>('/marketing/content/variations', { method: 'POST', body: wanted, idempotencyKey });
