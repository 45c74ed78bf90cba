import type { PostStatus } from '#features/social/types.ts';

/** What a person can do with a post. */
export type PostAction = 'publish' | 'retry' | 'reschedule' | 'edit' | 'cancel';

const ALLOWED: Record<PostStatus, readonly PostAction[]> = {
    QUEUED: ['edit', 'reschedule', 'publish', 'cancel'],
    // What holds a post back has to be solved first.
    HELD: ['edit', 'reschedule', 'cancel'],
    PUBLISHING: ['cancel'],
    UNKNOWN: ['cancel'],
    PUBLISHED: [],
    FAILED: ['retry', 'edit', 'cancel'],
    CANCELLED: [],
};

/** Whether the service allows an action in a state. */
export const allows = (status: PostStatus, action: PostAction) => ALLOWED[status].includes(action);
