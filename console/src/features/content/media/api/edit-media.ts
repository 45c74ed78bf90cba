import { pathOf } from '#features/content/media/api/keys.ts';
import { refreshMedia } from '#features/content/media/api/media.ts';
import type { Media } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Changes the name or the alt text; fails with 412 if the file is no longer as the person saw it. */
export async function editMedia(id: string, change: { name?: string; altText?: string }, version: number): Promise<Media> {
    const changed = await json<Media>(pathOf(id), { method: 'PATCH', body: change, ifMatch: version });
    await refreshMedia();
    return changed;
}
