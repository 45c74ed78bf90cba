import { voiceKeys } from '#features/content/voices/api/keys.ts';
import { voicePath } from '#features/content/voices/api/save-voice.ts';
import type { BrandVoice } from '#features/content/voices/types.ts';
import { send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Deletes a voice; pieces keep their texts. */
export async function deleteVoice({ id, version }: BrandVoice): Promise<void> {
    await send(voicePath(id), { method: 'DELETE', ifMatch: version });
    await queries.invalidateQueries({ queryKey: voiceKeys.list });
}
