import { stepFailedText } from '#features/campaigns/strings.ts';
import type { Problem } from '#features/campaigns/types.ts';
import { count, money, percent } from '#lib/format/numbers.ts';

export const listStrings = {
    newCampaign: 'New campaign',
    filters: {
        statusTabs: 'Campaigns by status',
        all: 'All',
        search: 'Search campaigns by name',
        searchPlaceholder: 'Search by name',
        type: 'Type',
        allTypes: 'All types',
        channel: 'Channel',
        allChannels: 'All channels',
        tag: 'Tag',
        allTags: 'All tags',
        mine: 'Mine',
        ownedBy: (name: string) => `Owner: ${name}`,
        attention: 'Needs attention',
        calendar: 'Calendar',
        mixedCurrencies: 'Amounts are in several currencies, so campaigns are grouped by currency and sorted within each.',
    },
    columns: {
        campaign: 'Campaign',
        status: 'Status',
        next: 'Next step',
        budget: 'Budget',
        dates: 'Dates',
        actions: 'Actions',
    },
    row: {
        select: (name: string) => `Select ${name}`,
        selectAll: 'Select all campaigns on this page',
        needsAttention: 'Needs attention',
        starts: 'Starts {time}',
        nextItem: 'Next item {time}',
        ends: 'Ends {time}',
        nothingLeft: 'Nothing left',
        allStepsDone: 'All steps done',
        done: (percent: string) => `${percent} done`,
    },
    bulk: {
        region: 'Selected campaigns',
        selected: (count: number) => `${count} selected`,
        clear: 'Clear selection',
        confirm: (verb: string, count: number) => `${verb} ${count === 1 ? 'this campaign' : `these ${count} campaigns`}?`,
        launchDetail: 'Campaigns that aren’t ready are skipped, and you’ll see why.',
        completeDetail: 'Scheduled posts and emails are not sent. You can’t restart a completed campaign, but you can duplicate it.',
        outcome: {
            title: (done: number, total: number, participle: string) => `${done} of ${total} ${total === 1 ? 'campaign' : 'campaigns'} ${participle}`,
            detail: 'The campaigns that failed stay selected, so that you can try again.',
            succeeded: 'Done',
            failed: 'Failed',
            close: 'Close',
        },
        removal: (drafts: number, completed: number) =>
            [
                drafts > 0 && `${drafts === 1 ? 'One draft is' : `${drafts} drafts are`} permanently deleted.`,
                completed > 0 && (completed === 1 ? 'One completed campaign is archived with its metrics.' : `${completed} completed campaigns are archived with their metrics.`),
            ]
                .filter(Boolean)
                .join(' '),
        more: (count: number) => `and ${count} more`,
    },
    totals: {
        label: 'Totals by currency',
        spent: '{spent} spent of {budget}',
        inCurrency: (campaigns: string, one: boolean, currency: string) => `${campaigns} ${one ? 'campaign' : 'campaigns'} in ${currency}:`,
    },
    export: {
        what: 'these campaigns',
        file: 'campaigns',
        incomplete: (count: string) => `The file has the first ${count} campaigns. Narrow the filters to export the others.`,
        header: {
            name: 'Name',
            status: 'Status',
            type: 'Type',
            channels: 'Channels',
            tags: 'Tags',
            owner: 'Owner',
            starts: 'Start (UTC)',
            ends: 'End (UTC)',
            timeZone: 'Time zone',
            currency: 'Currency',
            budget: 'Budget',
            spent: 'Spend',
            pace: 'Spend as a share of plan',
            progress: 'Launch progress',
            problem: 'Needs attention',
            id: 'ID',
        },
    },
    empty: {
        title: 'No campaigns yet',
        detail: 'A campaign brings one message to email and social networks, within a budget and a date range, and shows the results.',
        create: 'Create your first campaign',
        noMatch: (text: string) => `No campaigns match “${text}”`,
        noneWithStatus: (status: string) => `No ${status.toLowerCase()} campaigns`,
        noneWithFilters: 'No campaigns match these filters',
        noneNeedAttention: 'No campaign needs attention',
        noneNeedAttentionDetail: 'Failed steps, posts and emails that couldn’t be sent, and spend ahead of plan appear here.',
        noMatchDetail: 'Try other filters or another tab.',
        showAll: 'Show all campaigns',
    },
};

const problems: Record<Problem['code'], (problem: Problem, currency: string) => string> = {
    STEP_FAILED: ({ step, error }) => (step ? stepFailedText(step, error) : 'A workflow step failed.'),
    ITEMS_FAILED: ({ failedItems, items }) =>
        failedItems === undefined || items === undefined
            ? 'Some posts or emails couldn’t be sent.'
            : `${count(failedItems)} of ${count(items)} posts and emails couldn’t be sent.`,
    OVER_BUDGET: ({ spent, budget }, currency) =>
        spent === undefined || budget === undefined ? 'Over budget.' : `${money(spent, currency)} spent; the budget is ${money(budget, currency)}.`,
    AHEAD_OF_PLAN: ({ pace }) => (pace === undefined ? 'Spend is ahead of plan.' : `Spend is ${percent(pace - 1)} ahead of plan.`),
};

/** Words the most important problem of a campaign. */
export const problemText = (problem: Problem, currency: string) => problems[problem.code](problem, currency);

/** The introduction on the first visit. */
export const tourStrings = {
    region: 'Introduction',
    progress: (step: number, count: number) => `${step} of ${count}`,
    next: 'Next',
    back: 'Back',
    done: 'Start',
    close: 'Close the introduction',
    steps: [
        {
            heading: 'Welcome to DryJets',
            body: 'A campaign brings one message to email and social networks, within a budget and a date range. The overview tells you every day which of them need you, and what waiting costs.',
        },
        {
            heading: 'Leo writes drafts',
            body: 'Leo is your content assistant. Choose a blog post in a campaign, and Leo writes a draft for each channel. Nothing is published before you approve it.',
        },
        {
            heading: 'Ava watches the budget',
            body: 'Ava is your campaign analyst. Ava compares what each channel brings and suggests how to split the budget. Nothing changes without your approval, unless you allow Ava a share of the budget. Every change is logged in History.',
        },
        {
            heading: 'Find anything from the keyboard',
            body: 'Press Ctrl K (⌘K on a Mac) to find a campaign or run a command, such as “pause”. Press ? for all shortcuts.',
        },
    ],
};
