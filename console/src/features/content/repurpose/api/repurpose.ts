import { refreshPieces } from '#features/content/repurpose/api/refresh.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

export interface Assignment {
    platform: Channel;
    campaignId?: string | undefined;
    voiceId?: string | undefined;
}

/** Makes a piece for one platform. The idempotency key makes it safe to retry. */
export async function repurpose(postId: string, { platform, ...rest }: Assignment, idempotencyKey: string): Promise<Piece> {
    const { items } = await json<{ items: Piece[] }>(`/marketing/content/repurpose/${encodeURIComponent(postId)}`, {
        method: 'POST',
        body: { platforms: [platform], ...rest },
        idempotencyKey,
    });
    void refreshPieces(postId);
    return items[0]!;
}
