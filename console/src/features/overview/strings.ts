import { count } from '#lib/format/numbers.ts';

const problems = (n: number) => (n === 1 ? '1 problem' : `${count(n)} problems`);
const recommendations = (n: number) => (n === 1 ? '1 recommendation' : `${count(n)} recommendations`);

export const overviewStrings = {
    title: 'Overview',
    heading: 'What needs you today',
    loading: 'Loading the overview',
    newCampaign: 'New campaign',
    totals: {
        what: 'The totals',
        label: 'Campaigns in numbers',
        running: (n: number) => `${count(n)} running`,
        paused: (n: number) => `${count(n)} paused`,
        drafts: (n: number) => (n === 1 ? '1 draft' : `${count(n)} drafts`),
        spent: '{spent} of {budget} spent by running campaigns',
    },
    urgent: {
        title: 'Problems',
        what: 'What needs you today',
        since: 'since {time}',
        doFirst: 'What to do',
        none: 'Nothing needs you today',
        noneDetail: (running: number) => (running === 1 ? 'Your running campaign has no problem that waits for you.' : `None of your ${count(running)} running campaigns has a problem that waits for you.`),
        all: (n: number) => `Show all ${count(n)}`,
        details: 'Details',
        detailsOf: (problem: string) => `Details: ${problem}`,
        more: (n: number) => (n === 1 ? 'One more problem or recommendation is on the page of its campaign.' : `${count(n)} more problems and recommendations are on the pages of their campaigns.`),
        order: 'Ranked by what waiting costs',
    },
    waiting: {
        perDay: '{amount} lost a day',
        responses: (n: string) => `${n} responses lost a day`,
        share: (share: string) => `${share} of a normal day`,
        planned: (share: string) => `${share} of a planned day`,
        unknown: 'Cost of waiting unknown',
        nothing: 'Waiting costs nothing',
        explain: (what: string) => `What waiting costs: ${what}. Why?`,
    },
    campaigns: {
        title: 'Running campaigns',
        columns: { campaign: 'Campaign', state: 'State', spent: 'Spent', ends: 'Ends', updated: 'Updated' },
        problems,
        recommendations,
        fine: 'No problems',
        budgetShare: (share: string) => `${share} of the budget spent`,
        noBudget: 'No budget',
        ofTotal: 'of {total}',
        more: 'Show more campaigns',
        none: 'No campaign is running',
        noneDetail: 'Launch a campaign, and Ava tells you here every day what needs you.',
        launchDraft: (n: number) => (n === 1 ? 'See your draft' : `See your ${count(n)} drafts`),
    },
    advice: {
        title: 'Newest recommendations',
        none: 'Ava recommends nothing at the moment. Recommendations appear here as soon as the metrics support them.',
        review: 'Review',
        reviewOf: (advice: string) => `Review: ${advice}`,
    },
    news: {
        title: 'News',
        what: 'News',
        all: 'All notifications',
        none: 'No news yet. You are notified here when a problem appears or clears, and when Ava recommends something.',
    },
    first: {
        title: 'Your first campaign starts here',
        detail: 'Plan a campaign with its goals, channels and budget. Once it runs, this page tells you every day what needs you, and what to do about it.',
        viewer: 'When your team launches a campaign, this page tells you every day what needs attention.',
        create: 'Create a campaign',
    },
};
