import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { root } from '#app/root.ts';
import { contactsSearch } from '#features/email/contacts/search.ts';
import { emailsSearch, logSearch, reportSearch } from '#features/email/emails/search.ts';
import { keysetSearch } from '#features/email/parts/keyset.ts';
import { segmentSearch } from '#features/email/segments/search.ts';
import { emailDesignSearch, newEmailSearch, planSearch, setupSearch } from '#features/email/setup/search.ts';
import { suppressionsSearch } from '#features/email/suppressions/search.ts';
import { templateSearch } from '#features/email/templates/search.ts';

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

const emailReport = createRoute({
    getParentRoute: () => root,
    path: '/email/emails/$id/report',
    validateSearch: reportSearch,
    component: lazyRouteComponent(() => import('#features/email/emails/report/page.tsx'), 'EmailReportPage'),
});

const newEmail = createRoute({
    getParentRoute: () => root,
    path: '/email/emails/new',
    validateSearch: newEmailSearch,
    component: lazyRouteComponent(() => import('#features/email/setup/new-page.tsx'), 'NewEmailPage'),
});

const emailSetup = createRoute({
    getParentRoute: () => root,
    path: '/email/emails/$id/setup',
    validateSearch: setupSearch,
    component: lazyRouteComponent(() => import('#features/email/setup/page.tsx'), 'EmailSetupPage'),
});

const emailDesign = createRoute({
    getParentRoute: () => root,
    path: '/email/emails/$id/design',
    validateSearch: emailDesignSearch,
    component: lazyRouteComponent(() => import('#features/email/designer/email-page.tsx'), 'EmailDesignPage'),
});

const abTest = createRoute({
    getParentRoute: () => root,
    path: '/email/emails/$id/ab-test',
    validateSearch: planSearch,
    component: lazyRouteComponent(() => import('#features/email/ab-tests/page.tsx'), 'AbTestPage'),
});

const templates = createRoute({
    getParentRoute: () => root,
    path: '/email/templates',
    component: lazyRouteComponent(() => import('#features/email/templates/page.tsx'), 'TemplatesPage'),
});

const template = createRoute({
    getParentRoute: () => root,
    path: '/email/templates/$id',
    validateSearch: templateSearch,
    component: lazyRouteComponent(() => import('#features/email/templates/details/page.tsx'), 'TemplateDetailsPage'),
});

const templateDesign = createRoute({
    getParentRoute: () => root,
    path: '/email/templates/$id/design',
    component: lazyRouteComponent(() => import('#features/email/designer/template-page.tsx'), 'TemplateDesignPage'),
});

const brand = createRoute({
    getParentRoute: () => root,
    path: '/email/brand',
    component: lazyRouteComponent(() => import('#features/email/brand/page.tsx'), 'BrandPage'),
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
export const emailArea = [emailHome, emails, email, emailReport, newEmail, emailSetup, emailDesign, abTest, templates, template, templateDesign, brand, contacts, contact, imports, contactImport, lists, list, segments, newSegment, segment, suppressions, senders, sender] as const;
