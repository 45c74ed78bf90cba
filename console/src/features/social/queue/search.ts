import { POST_STATUSES, type PostStatus } from '#features/social/types.ts';

/** The queue's search parameters: the campaign, and the state of the posts shown; all without them. */
export interface QueueSearch {
    campaign?: string | undefined;
    status?: PostStatus | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export const queueSearch = (raw: Record<string, unknown>): QueueSearch => ({
    campaign: typeof raw.campaign === 'string' && raw.campaign !== '' ? raw.campaign : undefined,
    status: POST_STATUSES.find((one) => one === raw.status),
});
