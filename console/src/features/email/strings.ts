/** What all pages of the email area say. */
export const emailStrings = {
    email: 'Email',
    views: 'Email views',
    tabs: {
        emails: 'Emails',
        templates: 'Templates',
        contacts: 'Contacts',
        lists: 'Lists',
        segments: 'Segments',
        suppressions: 'Suppression',
        senders: 'Senders',
        brand: 'Brand',
    },
    copy: (what: string) => `Copy ${what}`,
    copied: (what: string) => `Copied: ${what}.`,
    notCopied: 'The browser does not allow copying. Select the text and copy it yourself.',
    stale: 'Someone else has changed this in the meantime. What is shown is up to date again; check it and repeat your change.',
    conflict: {
        title: 'Someone else has changed this in the meantime.',
        detail: 'Your changes are not saved. Copy what you still need before you show the current state.',
        show: 'Show the current one',
    },
    leave: { title: 'Leave without saving?', detail: 'Your last changes are not saved.', action: 'Leave' },
    unknownCampaign: 'Unknown campaign',
    unknownAudience: 'Deleted segment or list',
    more: 'Show more',
};
