import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { at, campaigns } from './data.ts';
import { problem } from './problem.ts';

const idOf = (n: number) => `019b${String(n).padStart(4, '0')}-0000-7000-8000-000000000000`;
const measured = (share: number, perDay: number, unit: 'MONEY' | 'ENGAGEMENTS', reason: string) => ({ basis: 'MEASURED', unit, perDay, share, reason, ...(unit === 'MONEY' && { currency: 'EUR' }) });
const step = (text: string, action?: string, targets = 0) => ({ text, ...(action && { action }), targets: Array.from({ length: targets }, (_, n) => idOf(900 + n)) });

/** A problem of each sort that a person meets, with the steps to recover from it. */
const PROBLEMS = [
    {
        kind: 'ACCOUNT', channel: 'INSTAGRAM', text: 'Instagram account sunrise.cleaners cannot publish.', evidence: '6 scheduled posts wait for it. The network says: “(#10) Application does not have permission for this action”.', hours: -27,
        steps: [step('Connect the account again.', 'RECONNECT_ACCOUNT', 1), step('Check that the waiting posts are still up to date.')], waiting: measured(0.31, 184.5, 'MONEY', 'In the week before, Instagram earned 184.50 EUR a day with what is missing now.'),
    },
    {
        kind: 'POSTS_FAILED', channel: 'LINKEDIN', text: '3 posts on LinkedIn failed.', evidence: 'The latest error: “The network could not be reached”.', hours: -3,
        steps: [step('Publish the posts again. The network could not be reached.', 'RETRY_POSTS', 3)], waiting: measured(0.18, 420, 'ENGAGEMENTS', 'In the week before, LinkedIn had 420 engagements a day with what is missing now.'),
    },
    {
        kind: 'NO_CONVERSIONS', channel: 'ADS', text: 'Ads spends without conversions.', evidence: '612.40 EUR spent since 18 November 2026 without a conversion; at least 14 would be expected at its previous rate.', hours: -96,
        steps: [step('Check that the page behind the links works and that conversions are counted.'), step('Move budget to other channels until the cause is found.', 'REALLOCATE_BUDGET')], waiting: measured(0.12, 153.1, 'MONEY', 'Ads spends 153.10 EUR a day without a conversion.'),
    },
    {
        kind: 'EMAIL_PAUSED', channel: 'EMAIL', text: 'The email “Duvets before the frost” was paused: too many addresses were rejected.', evidence: 'It was paused automatically because of a bounce rate of 6.2 %.', hours: -8,
        steps: [step('Remove old or bought addresses from the audience.'), step('Resume the email.', 'RESUME_EMAIL', 1)], waiting: { basis: 'UNKNOWN', share: 0, reason: 'Email has no budget, and brought nothing in the week before.' },
    },
];
const ADVICE = [
    { kind: 'BUDGET', channel: 'LINKEDIN', text: 'Move 240.00 EUR from Ads to LinkedIn.', evidence: 'LinkedIn brought 3.1 times as many conversions per euro in the last week.', hours: -5, steps: [], waiting: measured(0.06, 2.4, 'ENGAGEMENTS', 'The budget moved would bring at least 2.4 more conversions a day in the 12 days left.') },
    { kind: 'TIMING', channel: 'TWITTER', text: 'Post on Wednesdays rather than on Sundays.', evidence: 'Wednesdays had 4.1 % engagements per impression, Sundays 1.9 %.', hours: -30, steps: [], waiting: measured(0.03, 36, 'ENGAGEMENTS', 'At least 36 more engagements a day, if as much is published as before.') },
];

const action = (type: 'FAILURE' | 'RECOMMENDATION', n: number, campaignId: string, { hours, ...rest }: (typeof PROBLEMS)[number] | (typeof ADVICE)[number]) => ({ type, id: idOf(n), campaignId, since: at(0, hours), version: 2, ...rest });

function overview(world: World) {
    const running = campaigns(world.count ?? 16, world).filter(({ status }) => status === 'ACTIVE' || status === 'PAUSED');
    const items = running.map((one, n) => {
        const problems = world.thin ? [] : PROBLEMS.filter((_, p) => p % Math.min(3, running.length) === n).map((p) => action('FAILURE', 10 * n + PROBLEMS.indexOf(p), one.id, p));
        const advice = world.thin ? [] : ADVICE.filter((_, a) => a === n).map((a) => action('RECOMMENDATION', 10 * n + 5, one.id, a));
        const share = problems.reduce((sum, { waiting }) => sum + waiting.share, 0);
        return {
            campaignId: one.id, name: one.name, type: one.type, status: one.status, currency: one.budget.currency, budget: one.budget.total, spent: one.spent, dailyPlan: one.budget.total / 30, endsAt: one.endsAt,
            waitingShare: share, rank: share / (n + 1), openFailures: problems.length, openRecommendations: advice.length, actions: [...problems, ...advice], moreActions: n === 0 && !world.thin ? 2 : 0, updatedAt: at(0, -0.1),
        };
    });
    return { items: items.slice(0, 50), ...(items.length > 50 && { nextCursor: '50' }), ranking: 'Ranked by what a day of waiting costs.', running: items.length };
}

const NEWS = [
    ['FAILURE_RAISED', '3 posts on LinkedIn failed.', 'The latest error: “The network could not be reached”.', -3],
    ['RECOMMENDATION_ISSUED', 'Move 240.00 EUR from Ads to LinkedIn.', 'LinkedIn brought 3.1 times as many conversions per euro in the last week.', -5],
    ['FAILURE_CLEARED', 'The Facebook account Sunrise Cleaners publishes again.', undefined, -20],
    ['FAILURE_RAISED', 'Instagram account sunrise.cleaners cannot publish.', '6 scheduled posts wait for it.', -27],
    ['CAMPAIGN_ENDED', 'Wedding season has ended.', '412 conversions, 103 % of the goal.', -70],
] as const;

function notifications(url: URL, world: World) {
    const length = world.count === 0 ? 0 : world.thin ? 1 : 60;
    const all = Array.from({ length }, (_, n) => {
        const [kind, title, detail, hours] = NEWS[n % NEWS.length]!;
        const createdAt = at(-3 * Math.floor(n / NEWS.length), hours);
        return { id: idOf(2000 + n), kind, campaignId: '01980000-0000-7000-8000-000000000000', campaignName: world.name ?? 'Autumn wool care', subjectId: idOf(3000 + n), title, ...(detail && { detail }), createdAt, ...(n > 2 && { readAt: at(0, -1) }) };
    });
    const unread = all.filter(({ readAt }) => !readAt);
    const asked = url.searchParams.get('unread') === 'true' ? unread : all;
    const [from, limit] = [Number(url.searchParams.get('cursor') ?? 0), Number(url.searchParams.get('limit') ?? 25)];
    return { items: asked.slice(from, from + limit), unread: unread.length, ...(from + limit < asked.length && { nextCursor: String(from + limit) }) };
}

const SETTINGS = { kinds: ['FAILURE_RAISED', 'RECOMMENDATION_ISSUED', 'CAMPAIGN_ENDED'], digest: { enabled: true, hour: 7, timeZone: 'Europe/Berlin', address: 'mark@sunrise.example', nextAt: at(0, 19) }, version: 3 };

/** Answers what Ava answers about all campaigns and to the person; undefined for anything else. */
export function overviewApi(route: Route, url: URL, world: World): Promise<void> | undefined {
    const [, , area, part, id] = url.pathname.split('/');
    if (area !== 'orchestrator' || (part !== 'overview' && part !== 'notifications')) return undefined;
    if (world.avaDown) return problem(route, 503, 'Service unavailable', 'orchestrator-service is not responding. Try again shortly.');
    if (part === 'overview') return route.fulfill({ json: overview(world) });
    if (id === 'settings') return route.fulfill({ json: SETTINGS, headers: { ETag: '"3"' } });
    return route.request().method() === 'GET' ? route.fulfill({ json: notifications(url, world) }) : route.fulfill({ status: 204 });
}
