import { PATH } from '#features/content/media/api/keys.ts';
import { refreshMedia } from '#features/content/media/api/media.ts';
import type { Media } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Has a picture or video copied from the web into the library. */
export async function fetchMedia(wanted: { url: string; altText?: string }, idempotencyKey: string): Promise<Media> {
    const added = await json<Media>(PATH, { method: 'POST', body: wanted, idempotencyKey });
    await refreshMedia();
    return added;
}
