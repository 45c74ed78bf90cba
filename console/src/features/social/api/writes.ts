import { PATH, pathOf } from '#features/social/api/keys.ts';
import { refreshPosts } from '#features/social/api/post.ts';
import type { PostEdit, SettlePost, SocialPost } from '#features/social/types.ts';
import { json, send } from '#lib/api/http.ts';

/** What a write names: the post, at the version that the person saw. The service answers 412 if it has changed since. */
export interface Seen {
    id: string;
    version: number;
}

async function written(request: Promise<SocialPost>): Promise<SocialPost> {
    try {
        return await request;
    } finally {
        // Also after a failure: what is shown may be out of date.
        void refreshPosts();
    }
}

const post = ({ id, version }: Seen, part: string, body?: unknown) =>
    written(json<SocialPost>(pathOf(id, part), { method: 'POST', ifMatch: version, ...(body !== undefined && { body }) }));

export const approvePost = (seen: Seen) => post(seen, '/approve');
export const publishPost = (seen: Seen) => post(seen, '/publish');
export const retryPost = (seen: Seen) => post(seen, '/retry');
export const cancelPost = (seen: Seen) => post(seen, '/cancel');

/** Settles whether the network shows a post, after a person has checked. */
export const settlePost = (seen: Seen, found: SettlePost) => post(seen, '/settle', found);

/** Moves a post to an instant, `best` or `next-slot`. */
export const reschedulePost = (seen: Seen, scheduledTime: string) => post(seen, '/reschedule', { scheduledTime });

export const editPost = ({ id, version }: Seen, edit: PostEdit) =>
    written(json<SocialPost>(pathOf(id), { method: 'PATCH', ifMatch: version, body: edit }));

/** Deletes a published post on its network; it remains here, with a note. */
export async function deleteAtNetwork({ platform, externalId }: Pick<SocialPost, 'platform' | 'externalId'>): Promise<void> {
    await send(`${PATH}/${platform}/${encodeURIComponent(externalId ?? '')}`, { method: 'DELETE' });
    void refreshPosts();
}
