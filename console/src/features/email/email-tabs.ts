import { emailStrings } from '#features/email/strings.ts';

/** The parts of the email area, in order. */
export const EMAIL_TABS = [
    { to: '/email/emails', label: emailStrings.tabs.emails },
    { to: '/email/templates', label: emailStrings.tabs.templates },
    { to: '/email/contacts', label: emailStrings.tabs.contacts },
    { to: '/email/lists', label: emailStrings.tabs.lists },
    { to: '/email/segments', label: emailStrings.tabs.segments },
    { to: '/email/suppressions', label: emailStrings.tabs.suppressions },
    { to: '/email/senders', label: emailStrings.tabs.senders },
    { to: '/email/brand', label: emailStrings.tabs.brand },
] as const;
