import type { ConsentStatus, FieldType } from '#features/email/contacts/types.ts';

/** What all pages about contacts say. */
export const contactStrings = {
    contacts: 'Contacts',
    contact: 'Contact',
    unnamed: 'No name',
    consent: {
        GRANTED: 'Granted',
        PENDING: 'Not confirmed',
        UNKNOWN: 'Unknown',
        WITHDRAWN: 'Withdrawn',
    } satisfies Record<ConsentStatus, string>,
    /** What a consent means for emails of campaigns. */
    consentMeaning: {
        GRANTED: 'Receives emails of campaigns.',
        PENDING: 'Receives no emails of campaigns until the sign-up is confirmed.',
        UNKNOWN: 'Nobody recorded a consent. The contact receives emails of campaigns unless a segment asks for consent.',
        WITHDRAWN: 'Receives no emails of campaigns.',
    } satisfies Record<ConsentStatus, string>,
    suppressed: 'Suppressed',
    suppressedHint: 'The address is on the suppression list and receives no email.',
    types: {
        TEXT: 'Text',
        NUMBER: 'Number',
        DATE: 'Date',
        BOOLEAN: 'Yes or no',
        LIST: 'List of texts',
    } satisfies Record<FieldType, string>,
    yes: 'Yes',
    no: 'No',
    actions: {
        of: (name: string) => `Actions for ${name}`,
        edit: 'Edit',
        delete: 'Delete',
        deleteTitle: (name: string) => `Delete ${name}?`,
        deleteDetail: 'The contact disappears from all lists and segments, and its timeline is lost. If its address is suppressed, it stays suppressed. This cannot be undone.',
        deleted: (name: string) => `${name} deleted.`,
    },
};
