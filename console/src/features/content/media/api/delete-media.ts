import { pathOf } from '#features/content/media/api/keys.ts';
import { refreshMedia } from '#features/content/media/api/media.ts';
import { send } from '#lib/api/http.ts';

/** Deletes a picture or video; fails with 409 while something uses it. */
export async function deleteMedia(id: string): Promise<void> {
    await send(pathOf(id), { method: 'DELETE' });
    await refreshMedia();
}
