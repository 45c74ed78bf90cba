import type { NotificationKind } from '#features/notifications/types.ts';

export const settingsStrings = {
    area: 'Notifications',
    title: 'Notification settings',
    what: 'Your notification settings',
    loading: 'Loading your notification settings',
    own: 'These settings are yours. They change nothing for your colleagues.',
    kinds: {
        title: 'Notify me when',
        legend: 'What you are notified of',
        choices: {
            FAILURE_RAISED: { label: 'Something goes wrong', help: 'A post or an email fails, an account can’t publish, a channel overspends or falls silent.' },
            FAILURE_CLEARED: { label: 'A problem is solved', help: 'Its cause is gone, because somebody solved it or because it passed.' },
            RECOMMENDATION_ISSUED: { label: 'Ava recommends something', help: 'A change of channels, budget, content or timing that the metrics support.' },
            CAMPAIGN_ENDED: { label: 'A campaign ends', help: 'It has reached its end, or somebody completed it.' },
        } satisfies Record<NotificationKind, { label: string; help: string }>,
        none: 'Without a choice, your inbox stays empty.',
    },
    digest: {
        title: 'Daily digest',
        label: 'Send me a daily digest by email',
        help: 'Once a day: what needs you, what waiting costs, and what has happened since the day before.',
        hour: 'At',
        timeZone: 'Time zone',
        to: (address: string) => `It is sent to ${address}.`,
        toSignIn: 'It is sent to the email address that you sign in with.',
        next: 'The next one is sent {time}.',
        noAddress: 'Your sign-in has no confirmed email address, so the digest can’t be sent to you. Ask an administrator to add one, sign in again, and switch it on then.',
    },
    save: 'Save',
    saved: 'Notification settings saved.',
    stale: 'The settings have changed in another window. You see the newest now; make your change again.',
};
