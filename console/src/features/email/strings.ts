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
    copy: (what: string) => `Copy ${what}`,
    copied: (what: string) => `Copied: ${what}.`,
    notCopied: 'The browser does not allow copying. Select the text and copy it yourself.',
    stale: 'Someone else has changed this in the meantime. What is shown is up to date again; check it and repeat your change.',
    unknownCampaign: 'Unknown campaign',
    unknownAudience: 'Deleted segment or list',
    more: 'Show more',
};
