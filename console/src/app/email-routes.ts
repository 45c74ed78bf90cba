import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { root } from '#app/root.ts';

const emailHome = createRoute({
    getParentRoute: () => root,
    path: '/email',
    beforeLoad: () => {
        throw redirect({ to: '/email/emails', replace: true });
    },
});

const emails = createRoute({
    getParentRoute: () => root,
    path: '/email/emails',
    component: lazyRouteComponent(() => import('#features/email/emails/page.tsx'), 'EmailsPage'),
});

const contacts = createRoute({
    getParentRoute: () => root,
    path: '/email/contacts',
    component: lazyRouteComponent(() => import('#features/email/contacts/page.tsx'), 'ContactsPage'),
});

const lists = createRoute({
    getParentRoute: () => root,
    path: '/email/lists',
    component: lazyRouteComponent(() => import('#features/email/lists/page.tsx'), 'ListsPage'),
});

const segments = createRoute({
    getParentRoute: () => root,
    path: '/email/segments',
    component: lazyRouteComponent(() => import('#features/email/segments/page.tsx'), 'SegmentsPage'),
});

const suppressions = createRoute({
    getParentRoute: () => root,
    path: '/email/suppressions',
    component: lazyRouteComponent(() => import('#features/email/suppressions/page.tsx'), 'SuppressionsPage'),
});

const senders = createRoute({
    getParentRoute: () => root,
    path: '/email/senders',
    component: lazyRouteComponent(() => import('#features/email/senders/page.tsx'), 'SendersPage'),
});

/** The routes of the email area. */
export const emailArea = [emailHome, emails, contacts, lists, segments, suppressions, senders] as const;
