import { mediaStrings } from '#features/content/media/strings.ts';
import type { Media, MediaKind } from '#features/content/types.ts';
import { bytes } from '#lib/format/bytes.ts';

/** Writes a playing time as players do: 0:07, 12:30, 1:02:03. */
export function playingTime(millis: number): string {
    const seconds = Math.round(millis / 1000);
    const pad = (value: number) => String(value).padStart(2, '0');
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** The most useful facts of a file in a line. */
export const factsOf = ({ width, height, bytes: size, durationMillis }: Media): string =>
    [mediaStrings.size(width, height), durationMillis === undefined ? undefined : playingTime(durationMillis), bytes(size)].filter(Boolean).join(' · ');

export const MOST_ALT_TEXT = 1000;
export const MOST_NAME = 200;
/** The media types of each kind that the library takes. */
export const ACCEPT_OF: Record<MediaKind, string> = { IMAGE: 'image/jpeg,image/png,image/gif,image/webp', VIDEO: 'video/mp4,video/quicktime' };
export const ACCEPT = `${ACCEPT_OF.IMAGE},${ACCEPT_OF.VIDEO}`;
