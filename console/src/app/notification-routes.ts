import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '#app/root.ts';
import { inboxSearch } from '#features/notifications/search.ts';

const notifications = createRoute({
    getParentRoute: () => root,
    path: '/notifications',
    validateSearch: inboxSearch,
    component: lazyRouteComponent(() => import('#features/notifications/page.tsx'), 'NotificationsPage'),
});

const settings = createRoute({
    getParentRoute: () => root,
    path: '/settings/notifications',
    component: lazyRouteComponent(() => import('#features/notifications/settings/page.tsx'), 'NotificationSettingsPage'),
});

/** The routes of a person's notifications. */
export const notificationArea = [notifications, settings] as const;
