import { voiceKeys } from '#features/content/voices/api/keys.ts';
import type { BrandVoice, NewVoice, VoiceChange } from '#features/content/voices/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/content/brand-voices';
export const voicePath = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

/** Adds a voice. The idempotency key makes it safe to retry. */
export async function createVoice(voice: NewVoice, idempotencyKey: string): Promise<BrandVoice> {
    const created = await json<BrandVoice>(PATH, { method: 'POST', body: voice, idempotencyKey });
    void queries.invalidateQueries({ queryKey: voiceKeys.list });
    return created;
}

/** Changes a voice; fails with 412 if it is no longer at the version that the person saw. */
export async function changeVoice(id: string, change: VoiceChange, version: number): Promise<BrandVoice> {
    const changed = await json<BrandVoice>(voicePath(id), { method: 'PATCH', body: change, ifMatch: version });
    void queries.invalidateQueries({ queryKey: voiceKeys.list });
    return changed;
}

/** Fetches a voice as it is now. */
export const fetchVoice = (id: string) =>
    queries.fetchQuery({ queryKey: voiceKeys.one(id), queryFn: ({ signal }) => json<BrandVoice>(voicePath(id), { signal }), staleTime: 0 });
