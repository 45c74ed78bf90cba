import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { root } from '#app/root.ts';
import { emailsSearch, logSearch } from '#features/email/emails/search.ts';
import { segmentSearch } from '#features/email/segments/search.ts';

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
    validateSearch: emailsSearch,
    component: lazyRouteComponent(() => import('#features/email/emails/page.tsx'), 'EmailsPage'),
});

const email = createRoute({
    getParentRoute: () => root,
    path: '/email/emails/$id',
    validateSearch: logSearch,
    component: lazyRouteComponent(() => import('#features/email/emails/email/page.tsx'), 'EmailDetailsPage'),
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

const list = createRoute({
    getParentRoute: () => root,
    path: '/email/lists/$id',
    component: lazyRouteComponent(() => import('#features/email/lists/details/page.tsx'), 'ListDetailsPage'),
});

const segments = createRoute({
    getParentRoute: () => root,
    path: '/email/segments',
    component: lazyRouteComponent(() => import('#features/email/segments/page.tsx'), 'SegmentsPage'),
});

const newSegment = createRoute({
    getParentRoute: () => root,
    path: '/email/segments/new',
    validateSearch: segmentSearch,
    component: lazyRouteComponent(() => import('#features/email/segments/builder/page.tsx'), 'NewSegmentPage'),
});

const segment = createRoute({
    getParentRoute: () => root,
    path: '/email/segments/$id',
    component: lazyRouteComponent(() => import('#features/email/segments/builder/page.tsx'), 'SegmentDetailsPage'),
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

const sender = createRoute({
    getParentRoute: () => root,
    path: '/email/senders/$id',
    component: lazyRouteComponent(() => import('#features/email/senders/details/page.tsx'), 'SenderDetailsPage'),
});

/** The routes of the email area. */
export const emailArea = [emailHome, emails, email, contacts, lists, list, segments, newSegment, segment, suppressions, senders, sender] as const;
