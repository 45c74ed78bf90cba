import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { root } from '#app/root.ts';
import { contactsSearch } from '#features/email/contacts/search.ts';
import { keysetSearch } from '#features/email/parts/keyset.ts';
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
    component: lazyRouteComponent(() => import('#features/email/emails/page.tsx'), 'EmailsPage'),
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

const segments = createRoute({
    getParentRoute: () => root,
    path: '/email/segments',
    component: lazyRouteComponent(() => import('#features/email/segments/page.tsx'), 'SegmentsPage'),
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

/** The routes of the email area. */
export const emailArea = [emailHome, emails, contacts, contact, imports, contactImport, lists, segments, suppressions, senders] as const;
