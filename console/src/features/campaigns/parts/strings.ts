import type { Action, ReadinessItem } from '#features/campaigns/types.ts';
import { channelName } from '#lib/channels.ts';
import { count, money } from '#lib/format/numbers.ts';

export const partStrings = {
    actions: {
        verb: { launch: 'Launch', pause: 'Pause', resume: 'Resume', complete: 'Complete', duplicate: 'Duplicate', delete: 'Delete' } satisfies Record<Action, string>,
        archive: 'Archive',
        open: 'Open',
        menu: (name: string) => `Actions for ${name}`,
        undo: 'Undo',
        succeeded: {
            launch: (name: string) => `“${name}” launched.`,
            pause: (name: string) => `“${name}” paused. Scheduled posts and emails are on hold.`,
            resume: (name: string) => `“${name}” resumed.`,
            complete: (name: string) => `“${name}” completed.`,
            duplicate: (name: string) => `“${name}” duplicated.`,
            delete: (name: string) => `“${name}” deleted.`,
        } satisfies Record<Action, (name: string) => string>,
        failed: (action: Action, name: string, reason: string) => `“${name}” couldn’t be ${participle[action]}. ${reason}`,
        bulkSucceeded: (action: Action, count: number) => `${count} ${count === 1 ? 'campaign' : 'campaigns'} ${participle[action]}.`,
        bulkArchived: (count: number) => (count === 1 ? '1 campaign archived with its metrics.' : `${count} campaigns archived with their metrics.`),
        bulkFailed: (action: Action, name: string, reason: string, more: number) =>
            `“${name}” couldn’t be ${participle[action]}: ${reason}${more > 0 ? ` ${more} more failed.` : ''}`,
        duplicated: (name: string, start: string) => `“${name}” duplicated as a draft that starts on ${start}.`,
        openCopy: 'Open copy',
    },
    amount: {
        understood: (amount: string) => `Read as ${amount}`,
        invalid: (example: string) => `Enter an amount, such as ${example}.`,
        noDecimals: (currency: string) => `${currency} has no decimals. Enter a whole amount.`,
        tooManyDecimals: (currency: string, decimals: number) => `${currency} has ${decimals} decimals. Enter no more than that.`,
        ambiguous: (more: string, less: string, example: string) => `This could mean ${more} or ${less}. For ${more}, enter ${example}.`,
    },
    conflict: {
        mine: 'Yours',
        theirs: 'Theirs',
        use: 'Use this',
        keepMine: (field: string) => `${field}: use yours`,
        takeTheirs: (field: string) => `${field}: use theirs`,
    },
    allocation: {
        total: 'Total budget',
        spent: (amount: string) => `${amount} spent`,
        share: (channel: string) => `${channel} share`,
        amount: (channel: string, currency: string) => `${channel} budget in ${currency}`,
        lock: (channel: string) => `Lock ${channel}`,
    },
    autoReallocation: {
        label: 'Ava may reallocate up to (% of budget)',
        allowed: (percent: string, amount: string) =>
            `Ava may reallocate up to ${percent} of the budget (${amount} in total) between channels without approval. Every change is logged in History. Beyond that, Ava only suggests.`,
        suggestOnly: 'Ava only suggests; you approve every change.',
        invalid: 'Enter a percentage from 0 to 100.',
    },
    brief: {
        title: 'Plan',
        goal: 'Type',
        channels: 'Channels',
        budget: 'Budget',
        reallocation: (percent: string) => `Ava may reallocate up to ${percent}`,
        dates: 'Dates',
        range: (from: string, to: string) => `${from} to ${to}`,
        objectives: 'Objectives',
        audience: 'Audience',
        owner: 'Owner',
        tags: 'Tags',
        tagged: (tag: string) => `Campaigns tagged “${tag}”`,
        createdBy: 'Created by',
        author: (name: string, date: string) => `${name}, ${date}`,
    },
    checklist: {
        loading: 'Loading checklist',
        done: 'Done',
        missing: 'Missing',
        fix: 'Fix',
    },
    complete: {
        title: (name: string) => `Complete “${name}” now?`,
        detail: (end: string) =>
            `This campaign ends automatically on ${end}. If you complete it now, scheduled posts and emails are not sent. You can’t restart a completed campaign, but you can duplicate it.`,
        confirm: 'Complete campaign',
    },
    launch: {
        title: (name: string) => `Launch “${name}”?`,
        now: 'now',
        from: (start: string) => `from ${start}`,
        emails: (contacts: string, one: boolean, now: boolean) => `emails ${contacts} ${one ? 'contact' : 'contacts'}${now ? ' now' : ''}`,
        posts: (posts: string, one: boolean) => `schedules ${posts} ${one ? 'post' : 'posts'}`,
        does: (what: string, start: string | undefined, end: string, budget: string) =>
            `Launching ${what}${start ? `, starting ${start}` : ''}. The campaign ends on ${end} and has a budget of ${budget}.`,
        runs: (start: string, end: string, budget: string) => `The campaign runs from ${start} until ${end} with a budget of ${budget}.`,
        tracked: (channels: string, several: boolean) => `${channels} ${several ? 'are' : 'is'} tracked by metrics only.`,
        plan: 'What the launch does',
        timesHint: 'You see the exact times under Workflow right after the launch',
        trackedChannel: 'Tracked by metrics only',
        nothingYet: 'Nothing approved yet',
        emailRow: (contacts: string, one: boolean, when: string) => `${contacts} ${one ? 'contact' : 'contacts'}, ${when}`,
        postRow: (posts: string, one: boolean, days: string) => `${posts} ${one ? 'post' : 'posts'}, ${days}`,
        note: 'Note for History',
    },
    content: {
        title: 'Content',
        approvedOf: (approved: number, total: number) => `${approved} of ${total} approved`,
        empty: 'No content yet',
        emptyDetail: 'Each channel publishes content that was generated from a blog post and approved. New content appears here within a second.',
        notNeeded: 'No content needed',
        notNeededDetail: 'Ads are booked elsewhere and tracked by their metrics only. Add another channel to publish posts or send emails.',
        notScheduled: (channel: string) => `DryJets doesn’t publish on ${channel} yet. Copy the text from here; metrics are tracked.`,
        emptyChannel: 'No content for this channel yet.',
        none: 'None',
        approved: (count: number) => `${count} approved`,
        waiting: (count: number) => `${count} waiting`,
        withdrawn: (count: number) => `${count} withdrawn`,
        approve: 'Approve',
        approving: 'Approving…',
        imageUrl: 'Image URL',
        imageUrlPlaceholder: 'https://… (image URL)',
        textNotLoaded: (reason: string) => `The text could not be loaded. ${reason}`,
        showLess: 'Show less',
        showMore: 'Show full text',
    },
    generate: {
        intro: (channels: string) => `Leo, your content assistant, writes one draft each for ${channels} from a blog post.`,
        postsNotLoaded: (reason: string) => `Blog posts could not be loaded. ${reason}`,
        noPosts: 'No blog posts yet. Write or import one first.',
        post: 'Blog post',
        loading: 'Loading blog posts…',
        choose: 'Choose a blog post',
        action: 'Generate content',
        done: 'Content generated. Review it and approve what you want to publish.',
    },
    remove: {
        deleteTitle: (name: string) => `Delete “${name}”?`,
        archiveTitle: (name: string) => `Archive “${name}”?`,
        deleteDetail: 'The draft and its budget split are permanently deleted. Content generated for it stays in the content library.',
        archiveDetail: 'The campaign moves to the Archived tab. Its metrics and history are kept.',
        deleteAction: 'Delete draft',
        archiveAction: 'Archive campaign',
        deleted: (name: string) => `“${name}” deleted.`,
        archived: (name: string) => `“${name}” archived.`,
    },
    spend: {
        ofTotal: 'of {total}',
        share: (percent: string) => `${percent} of budget spent`,
        noBudget: 'No budget',
    },
};

const participle: Record<Action, string> = {
    launch: 'launched',
    pause: 'paused',
    resume: 'resumed',
    complete: 'completed',
    duplicate: 'duplicated',
    delete: 'deleted',
};

const readiness: Record<ReadinessItem['code'], (item: ReadinessItem) => string> = {
    BUDGET_SET: ({ budget, currency }) => (budget === undefined || currency === undefined ? 'The budget is set.' : `The budget is ${money(budget, currency)}.`),
    BUDGET_ZERO: () => 'The budget is zero. Set a budget.',
    END_IN_FUTURE: () => 'The end date is in the future.',
    END_IN_PAST: () => 'The end date has passed. Choose a later one.',
    ALLOCATIONS_VALID: () => 'The split adds up to the budget.',
    ALLOCATIONS_INVALID: () => 'The split doesn’t match the budget and the channels. Edit the split.',
    CONTENT_APPROVED: ({ approvedPieces }) => (approvedPieces === undefined ? 'Content is approved.' : `${count(approvedPieces)} approved.`),
    TRACKED_ONLY: ({ channel }) => `${channel ? channelName[channel] : 'This channel'} is tracked by metrics only, so no content is needed.`,
    CONTENT_MISSING: ({ channel }) =>
        `No approved content${channel ? ` for ${channelName[channel]}` : ''}. Generate content from a blog post and approve it.`,
    EMAIL_READY: ({ recipients }) =>
        recipients === undefined ? 'An email is ready.' : `An email is ready for ${count(recipients)} ${recipients === 1 ? 'contact' : 'contacts'}.`,
    EMAIL_MISSING: () => 'No email is ready. Write and approve one.',
    AUDIENCE_EMPTY: () => 'The email has no recipients. Import contacts.',
};

/** Words an item of the launch checklist. */
export const readinessText = (item: ReadinessItem) => readiness[item.code](item);
