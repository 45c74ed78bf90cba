import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { root } from '#app/root.ts';
import { contactsSearch } from '#features/email/contacts/search.ts';
import { emailsSearch, logSearch } from '#features/email/emails/search.ts';
import { keysetSearch } from '#features/email/parts/keyset.ts';
import { segmentSearch } from '#features/email/segments/search.ts';
import { suppressionsSearch } from '#features/email/suppressions/search.ts';

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
    validateSearch: contactsSearch,
    component: lazyRouteComponent(() => import('#features/email/contacts/page.tsx'), 'ContactsPage'),
});

const contact = createRoute({
    getParentRoute: () => root,
    path: '/email/contacts/$id',
    component: lazyRouteComponent(() => import('#features/email/contacts/person/page.tsx'), 'ContactPage'),
});

const imports = createRoute({
    getParentRoute: () => root,
    path: '/email/contacts/imports',
    validateSearch: keysetSearch,
    component: lazyRouteComponent(() => import('#features/email/contacts/imports/page.tsx'), 'ContactImportsPage'),
});

const contactImport = createRoute({
    getParentRoute: () => root,
    path: '/email/contacts/imports/$id',
    component: lazyRouteComponent(() => import('#features/email/contacts/imports/one/page.tsx'), 'ContactImportPage'),
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
    validateSearch: suppressionsSearch,
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
export const emailArea = [emailHome, emails, email, contacts, contact, imports, contactImport, lists, list, segments, newSegment, segment, suppressions, senders, sender] as const;
