export const shortenStrings = {
    open: 'Shorten to fit',
    title: 'Shorten to fit',
    detail: 'Links, mentions and the main point stay. Nothing is saved until you save the piece.',
    working: 'Shortening the text',
    length: (from: string, to: string, most: string) => `From ${from} to ${to} of ${most} characters`,
    by: (engine: string, why: string | undefined) => (why ? `By ${engine}, ${why}` : `By ${engine}`),
    accept: 'Accept',
    discard: 'Discard',
};
