import { refreshPieces } from '#features/content/repurpose/api/refresh.ts';
import type { Lesson, NewPieces, Piece } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

export interface Assignment {
    platform: Channel;
    campaignId?: string | undefined;
    voiceId?: string | undefined;
}

/** A new piece, and what has worked on its platform so far: lessons with enough evidence first. */
export interface Written {
    piece: Piece;
    lessons: Lesson[];
}

/** Makes a piece for one platform. The idempotency key makes it safe to retry. */
export async function repurpose(postId: string, { platform, ...rest }: Assignment, idempotencyKey: string): Promise<Written> {
    const { items, lessons } = await json<NewPieces>(`/marketing/content/repurpose/${encodeURIComponent(postId)}`, {
        method: 'POST',
        body: { platforms: [platform], ...rest },
        idempotencyKey,
    });
    void refreshPieces(postId);
    return { piece: items[0]!, lessons };
}
