import type { TimelineEntry } from '#features/email/contacts/types.ts';

type Kind = TimelineEntry['kind'];
type Verdict = TimelineEntry['verdict'];

type Wording = (title: string | undefined, verdict: Verdict) => string;

/** Machines open and click too; a person who did it needs no mention. */
const by = (verdict: Verdict) => (verdict === 'BOT' ? ' by a mail scanner' : verdict === 'PRIVACY_PROXY' ? ' by a privacy proxy' : '');

export const personStrings = {
    loading: 'Loading contact',
    edit: 'Edit',
    export: 'Export data',
    exportName: 'contact',
    preferences: 'Preferences link',
    delete: 'Delete',
    erase: 'Erase person',
    more: 'More actions',
    suppressed: 'This address is on the suppression list and receives no email, whatever the consent says.',
    suppressedWhy: 'Show why',
    facts: {
        title: 'Details',
        email: 'Email',
        firstName: 'First name',
        lastName: 'Last name',
        key: 'Key',
        timeZone: 'Time zone',
        locale: 'Language',
        tags: 'Tags',
        created: 'Created',
        updated: 'Last change',
    },
    consent: {
        title: 'Consent',
        status: 'Status',
        source: 'Source',
        at: 'Since',
        noSource: 'Not recorded',
        history: 'Each change is kept in the timeline with its source.',
    },
    fields: {
        title: 'Fields',
        none: 'This contact has no values in fields of your own.',
    },
    timeline: {
        title: 'Timeline',
        hint: 'Newest first',
        none: 'Nothing has happened yet.',
        more: 'Show more',
        loading: 'Loading timeline',
        kinds: {
            CREATED: () => 'Contact created',
            CONSENT: (title) => `Consent: ${title ?? ''}`,
            EVENT: (title) => title ?? 'Event',
            LIST_REQUESTED: (title) => `Asked to subscribe to “${title ?? ''}”`,
            LIST_SUBSCRIBED: (title) => `Subscribed to “${title ?? ''}”`,
            LIST_UNSUBSCRIBED: (title) => `Unsubscribed from “${title ?? ''}”`,
            LIST_REMOVED: (title) => `Taken off “${title ?? ''}”`,
            EMAIL_SENT: (title) => `Sent “${title ?? ''}”`,
            EMAIL_OPENED: (title, verdict) => (by(verdict) ? `Opened${by(verdict)}: “${title ?? ''}”` : `Opened “${title ?? ''}”`),
            EMAIL_CLICKED: (title, verdict) => `Clicked${by(verdict)} in “${title ?? ''}”`,
            TRANSACTIONAL_SENT: (title) => `Sent single email “${title ?? ''}”`,
            BOUNCED: (title) => `Bounced: “${title ?? ''}”`,
            COMPLAINED: (title) => `Reported as spam: “${title ?? ''}”`,
            UNSUBSCRIBED: (title) => `Unsubscribed in “${title ?? ''}”`,
            CONVERTED: (title) => `Converted after “${title ?? ''}”`,
            REVENUE: (title) => `Revenue after “${title ?? ''}”`,
        } satisfies Record<Kind, Wording> as Record<string, Wording | undefined>,
        source: (source: string) => `Source: ${source}`,
        listSources: { form: 'sign-up form', preferences: 'preferences page', added: 'added by a user' } as Record<string, string | undefined>,
        values: {
            EVENT: (value) => `Worth ${value}`,
            CONVERTED: (value) => `Conversions: ${value}`,
            REVENUE: (value) => `${value} in the currency of the campaign`,
        } satisfies Partial<Record<Kind, (value: string) => string>> as Record<string, ((value: string) => string) | undefined>,
    },
    eraseQuestion: {
        title: (name: string) => `Erase ${name}?`,
        detail: (email: string) =>
            `Everything that is stored about ${email} is deleted: the contact, its timeline and its data in emails that were sent. Emails that are queued are not sent. If the address is suppressed, it stays suppressed. This cannot be undone.`,
        block: 'Reject this address in imports',
        blockHelp: 'A keyed hash of the address is kept for that. Without it, the next file can bring the person back.',
        action: 'Erase person',
        done: (name: string) => `${name} erased.`,
    },
    preferencesDialog: {
        title: 'Preferences link',
        detail: (name: string) => `The page on which ${name} chooses what to receive.`,
        label: 'Address of the page',
        warning: 'Anyone who has this link can change what the contact receives. Send it to the contact only.',
        copy: 'Copy link',
        copied: 'Link copied.',
        notCopied: 'The browser does not allow copying. Select the link and copy it yourself.',
        loading: 'Getting the link',
        done: 'Done',
    },
};
