import type { NotificationKind } from '#features/notifications/types.ts';

/** What the bell and the inbox say; the settings have a file of their own. */
export const notificationStrings = {
    title: 'Notifications',
    what: 'Your notifications',
    loading: 'Loading notifications',
    bell: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread >= 100 ? 'more than 99' : unread} unread`),
    badge: (unread: number) => (unread >= 100 ? '99+' : String(unread)),
    settings: 'Settings',
    settingsLabel: 'Notification settings',
    show: 'Show',
    all: 'All',
    unread: 'Unread',
    unreadMark: 'Unread: ',
    markRead: 'Mark as read',
    markReadOf: (title: string) => `Mark as read: ${title}`,
    markAllRead: 'Mark all as read',
    allRead: 'All notifications are marked as read.',
    more: 'Show older ones',
    kept: 'Notifications are kept for 90 days.',
    empty: {
        title: 'No notifications yet',
        detail: 'You are notified here when something goes wrong in a campaign or is fixed, when Ava recommends something, and when a campaign ends.',
        choose: 'Choose what you are notified of',
    },
    noneUnread: {
        title: 'Nothing unread',
        detail: 'You have seen everything.',
        showAll: 'Show all notifications',
    },
    kind: {
        FAILURE_RAISED: 'Problem',
        FAILURE_CLEARED: 'Solved',
        RECOMMENDATION_ISSUED: 'Recommendation',
        CAMPAIGN_ENDED: 'Campaign ended',
    } satisfies Record<NotificationKind, string>,
};
