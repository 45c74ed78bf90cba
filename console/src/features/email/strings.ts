/** What all pages of the email area say. */
export const emailStrings = {
    email: 'Email',
    views: 'Email views',
    tabs: {
        emails: 'Emails',
        contacts: 'Contacts',
        lists: 'Lists',
        segments: 'Segments',
        suppressions: 'Suppression',
        senders: 'Senders',
    },
};
