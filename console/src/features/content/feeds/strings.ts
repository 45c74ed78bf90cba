import type { FeedState } from '#features/content/types.ts';
import { count } from '#lib/format/numbers.ts';

const drafts = (number: number) => `${count(number)} ${number === 1 ? 'draft' : 'drafts'}`;

export const feedStrings = {
    add: 'Add feed',
    intro: 'New entries of a feed become drafts, each one once.',
    list: 'Feeds',
    columns: { feed: 'Feed', state: 'State', polled: 'Last poll', next: 'Next poll', drafts: 'Drafts', pieces: 'Pieces for', actions: 'Actions' },
    state: { WAITING: 'Not polled yet', OK: 'Working', FAILING: 'Not reachable', PAUSED: 'Paused' } satisfies Record<FeedState, string>,
    failing: (failures: number) => (failures === 1 ? 'The last poll failed, so the pause before the next one is longer.' : `The last ${count(failures)} polls failed, so the pauses between polls grow.`),
    lastRead: 'Last read {time}.',
    never: 'Never read so far.',
    refused: (refused: number) => refused === 1 ? 'One entry couldn’t become a draft:' : `${count(refused)} entries couldn’t become drafts. The last one:`,
    waiting: (entries: number) => (entries === 1 ? 'Leo is still to make pieces from one entry.' : `Leo is still to make pieces from ${count(entries)} entries.`),
    failed: (entries: number) =>
        entries === 1 ? 'Leo couldn’t make pieces from one entry. Poll the feed to try again.' : `Leo couldn’t make pieces from ${count(entries)} entries. Poll the feed to try again.`,
    openPost: 'Open the draft',
    due: 'Now',
    drafts,
    every: (minutes: number) =>
        minutes % 1440 === 0
            ? minutes === 1440
                ? 'Every day'
                : `Every ${count(minutes / 1440)} days`
            : minutes % 60 === 0
              ? minutes === 60
                  ? 'Every hour'
                  : `Every ${count(minutes / 60)} hours`
              : `Every ${count(minutes)} minutes`,
    actions: {
        of: (feed: string) => `Actions for ${feed}`,
        poll: 'Poll now',
        pause: 'Pause',
        resume: 'Resume',
        edit: 'Edit',
        delete: 'Delete',
    },
    polled: (feed: string) => `“${feed}” is polled within seconds.`,
    paused: (feed: string) => `“${feed}” paused.`,
    resumed: (feed: string) => `“${feed}” resumed.`,
    deleted: (feed: string) => `“${feed}” deleted. Its drafts stay.`,
    deleteTitle: (feed: string) => `Delete “${feed}”?`,
    deleteDetail: (number: number) => (number === 0 ? 'It brings no more drafts.' : `It brings no more drafts. ${number === 1 ? 'The draft' : `The ${drafts(number)}`} that it has brought ${number === 1 ? 'stays' : 'stay'}.`),
    form: {
        title: 'Add a feed',
        detail: 'What is in the feed now becomes drafts too.',
        url: 'Address of the RSS or Atom feed',
        urlPlaceholder: 'https://blog.example.com/feed.xml',
        urlMissing: 'Enter the address of the feed.',
        urlInvalid: 'Enter an address that starts with http:// or https://.',
        every: 'Poll',
        language: 'Language',
        languageHelp: 'For entries that don’t name one.',
        detected: 'Detected from the text',
        pieces: 'Pieces of new entries',
        piecesHelp: 'Leo makes drafts for these platforms from each entry that appears from now on. Choose none to make them yourself.',
        add: 'Add feed',
        added: 'Feed added. Its drafts appear within seconds.',
        editTitle: 'Edit feed',
        save: 'Save',
        saved: 'Feed saved.',
    },
    empty: {
        title: 'No feeds yet',
        detail: 'Add the RSS or Atom feed of a blog, and each new entry becomes a draft that you can repurpose.',
        viewer: 'Feeds appear here as soon as a marketer adds one.',
    },
};
