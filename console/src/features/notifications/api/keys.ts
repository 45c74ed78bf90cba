export const PATH = '/marketing/orchestrator/notifications';

/** Query keys of notifications; they begin like those of everything that Ava knows. */
export const keys = {
    all: ['ava', 'notifications'] as const,
    unread: ['ava', 'notifications', 'unread'] as const,
    list: (asked: object) => ['ava', 'notifications', 'list', asked] as const,
    settings: ['ava', 'notification-settings'] as const,
};
