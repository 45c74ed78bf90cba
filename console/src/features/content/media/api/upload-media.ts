import { PATH } from '#features/content/media/api/keys.ts';
import type { Media } from '#features/content/types.ts';
import { upload } from '#lib/api/upload.ts';

interface Upload {
    file: File;
    idempotencyKey: string;
    onProgress: (share: number) => void;
    signal: AbortSignal;
}

/** Uploads a picture or video. The same file is stored once. */
export function uploadMedia({ file, ...given }: Upload): Promise<Media> {
    const form = new FormData();
    form.append('file', file, file.name);
    return upload<Media>(PATH, { body: form, ...given });
}
