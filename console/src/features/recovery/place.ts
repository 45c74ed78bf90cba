import type { LinkProps } from '@tanstack/react-router';
import type { DirectAction, RecoveryActionName, RecoveryStep } from '#features/recovery/types.ts';
import type { Channel } from '#lib/channels.ts';

/** What a step is about. */
export interface Place {
    campaignId: string;
    channel?: Channel | undefined;
    targets: RecoveryStep['targets'];
}

/** Returns the page on which a person takes a step. */
export function placeOf(action: Exclude<RecoveryActionName, DirectAction>, { campaignId, channel, targets }: Place): LinkProps {
    const [first] = targets;
    const only = targets.length === 1 ? first : undefined;
    switch (action) {
        case 'RECONNECT_ACCOUNT':
            return { to: '/social/accounts' };
        case 'EDIT_POSTS':
            return only ? { to: '/social/posts/$id', params: { id: only } } : { to: '/social/queue', search: { campaign: campaignId, status: 'FAILED' } };
        case 'EDIT_EMAIL':
            return only ? { to: '/email/emails/$id', params: { id: only } } : { to: '/email/emails', search: { campaign: campaignId } };
        case 'REALLOCATE_BUDGET':
            return { to: '/campaigns/$id/budget', params: { id: campaignId } };
        case 'SCHEDULE_CONTENT':
            return { to: '/campaigns/$id/content', params: { id: campaignId } };
        case 'CREATE_CONTENT':
            return channel === 'EMAIL' ? { to: '/email/emails/new', search: { campaign: campaignId } } : { to: '/social/new', search: { campaign: campaignId } };
    }
}
