import type { campaign} from './data.ts';
import { at, dayOf, metrics, stateOf } from './data.ts';

type Campaign = ReturnType<typeof campaign>;

/** What the service answers about one campaign, part by part. */
export function workflow(one: Campaign, failed: boolean) {
    const done = (step: string, from: number) => ({ step, status: 'COMPLETED', attempt: 1, error: null, startedAt: at(from), completedAt: at(from, 0.03) });
    const steps = failed
        ? [
              done('VALIDATE', -12),
              { step: 'SCHEDULE', status: 'FAILED', attempt: 2, error: 'LinkedIn did not answer within five minutes. Its account may have to be connected anew; the other channels have planned their items and are not asked again.', startedAt: at(-0.02), completedAt: null },
          ]
        : one.status === 'DRAFT'
          ? []
          : [done('VALIDATE', -12), done('SCHEDULE', -11.99), { step: 'PUBLISH', status: 'RUNNING', attempt: 1, error: null, startedAt: at(-11.9), completedAt: null }];
    return {
        campaignId: one.id,
        status: failed ? 'FAILED' : 'RUNNING',
        progress: failed ? 0.25 : 0.5,
        nextStep: failed ? 'SCHEDULE' : 'PUBLISH',
        steps,
        channels: one.channels
            .filter((channel) => !(failed && channel === 'LINKEDIN'))
            .map((channel, n) => ({ channel, items: channel === 'ADS' ? 0 : 4 + n, first: at(-10), last: at(14), reason: channel === 'ADS' ? 'Ads are bought outside DryJets; their figures come in by events.' : null, answeredAt: at(-11.99) })),
    };
}

export function budget(one: Campaign) {
    const { total, currency } = one.budget;
    const share = 1 / one.channels.length;
    const ran = one.status !== 'DRAFT';
    return {
        currency,
        total,
        allocated: total,
        spent: one.spent,
        remaining: total - one.spent,
        plannedByNow: one.pace ? Math.round(one.spent / one.pace) : 0,
        pace: one.pace,
        state: stateOf(one.pace),
        projectedSpend: ran ? Math.round(total * (one.pace ?? 1)) : null,
        projectedEnd: (one.pace ?? 1) > 1.1 ? at(9) : null,
        channels: one.channels.map((channel, n) => ({ channel, allocated: Math.round(total * share * 100) / 100, spent: Math.round(one.spent * share * (0.7 + n * 0.12) * 100) / 100, remaining: 0, share, pace: ran ? 0.8 + n * 0.15 : undefined, state: stateOf(ran ? 0.8 + n * 0.15 : undefined) })),
        daily: ran ? Array.from({ length: 30 }, (_, day) => ({ day: dayOf(day - 12), spend: day > 12 || day === 5 ? null : Math.round((one.spent / 12) * (1 + Math.sin(day) / 4)), planned: Math.round(total / 30) })) : [],
        version: 4,
    };
}

export function recommendations(one: Campaign, thin: boolean) {
    const { total, currency } = one.budget;
    const share = Math.round((total / one.channels.length) * 100) / 100;
    const moves = thin ? one.channels.map(() => 0) : one.channels.map((_, n) => (n === 0 ? share * 0.3 : n === 2 ? -share * 0.3 : 0));
    return {
        currency,
        basis: thin ? 'PROPORTIONAL' : 'CURVE',
        reason: thin
            ? 'There are 3 days of figures; a curve needs 14. Until then the budget stays in proportion to what each channel returned.'
            : 'Email still returns 3.10 for the next euro, Facebook only 0.80: moving money evens them out.',
        expectedRevenueNow: thin ? null : total * 2.4,
        expectedRevenueThen: thin ? null : total * 2.65,
        allocations: one.channels.map((channel, n) => ({ channel, current: share, recommended: share + moves[n]!, change: moves[n]!, floor: share * 0.2, cap: share * 2, reason: moves[n] ? (moves[n]! > 0 ? 'Highest return of the next euro' : 'Beyond the point where more spend pays') : null })),
        proposals: thin ? [] : [{ recommendationId: 'r1', moves: [{ from: one.channels[2] ?? 'EMAIL', to: 'EMAIL', amount: Math.round(share * 0.3) }], reason: 'Three weeks of figures show email orders at a third of the cost.', proposedAt: at(-0.2), state: 'OPEN', appliedBy: null }],
    };
}

export const efficiency = (one: Campaign) => ({
    currency: one.budget.currency,
    top: 'EMAIL',
    channels: one.channels.map((channel, n) => ({ channel, spend: 372.4 + n * 40, revenue: n === 3 ? 0 : 1056.1 - n * 210, roi: n === 3 ? -1 : 1.84 - n * 0.6, roas: n === 3 ? 0 : 2.84 - n * 0.6, cpc: 0.18 + n * 0.05, cpa: n === 3 ? null : 3.4 + n, ctr: 0.041 - n * 0.006, cvr: 0.053 - n * 0.008, efficiency: ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'][n % 4], marginalReturn: n === 3 ? null : 3.1 - n * 0.9, curve: { fitted: n !== 3, days: 13, a: 80, b: 0.02, rSquared: 0.81, reason: n === 3 ? 'Too few days with spend to fit a curve: 3 of 14.' : null } })),
});

export function forecast(one: Campaign, thin: boolean) {
    const history = thin ? [] : metrics(['EMAIL'], 13).days.map((row) => ({ day: row.day, spend: row.totals.spend * 4, revenue: row.totals.revenue * 4, roi: 1.8 }));
    const days = thin
        ? []
        : Array.from({ length: 30 }, (_, day) => {
              const mid = 350 * (1 + 0.2 * Math.sin((day * 2 * Math.PI) / 7)) + day * 2;
              const wide = 60 + day * 6;
              return { day: dayOf(day + 1), spend: { p10: 90, p50: 124, p90: 160 }, revenue: { p10: mid - wide, p50: mid, p90: mid + wide * 1.3 }, roi: { p10: 0.9, p50: 1.8, p90: 2.6 } };
          });
    return {
        currency: one.budget.currency,
        model: 'SEASONAL_TREND',
        reason: thin ? 'There is no forecast before the first day with figures.' : 'Weekday pattern with a trend, from 13 days of figures.',
        history,
        days,
        total: thin ? undefined : { spend: { p10: 2900, p50: 3720, p90: 4600 }, revenue: { p10: 8200, p50: 11_300, p90: 14_900 }, roi: { p10: 0.8, p50: 2.04, p90: 3.1 }, probabilityPositive: 0.97 },
        record: { forecasts: 12, daysScored: 84, coverage: 0.77, mase: 0.86, better: 'MODEL' },
    };
}

export const performance = (one: Campaign) => {
    const row = (n: number) => ({ spend: 372.4 + n * 40, revenue: 1056.1 - n * 210, impressions: 54_600 + n * 9000, clicks: 2210 + n * 300, conversions: 117 - n * 8, ctr: 0.041, cvr: 0.053 - n * 0.006, cpc: 0.17, cpa: 3.2 + n, roas: 2.84 - n * 0.5, roi: 1.84 - n * 0.5 });
    return { channels: one.channels.map((channel, n) => ({ channel, ...row(n) })), total: row(1) };
};

const TEXTS = ['Wool does not like heat. Five ways to bring your coats through the winter, and why we never tumble-dry them.', 'Your coat has been waiting since March. We pick it up on Thursday, and it is back on Saturday.', 'Cashmere, merino, lambswool: what the label means and what it does not say.'];

export const content = (one: Campaign, none: boolean) => {
    const carrying = one.channels.filter((channel) => channel !== 'ADS');
    const items = none ? [] : carrying.flatMap((channel, n) => TEXTS.slice(0, 1 + (n % 3)).map((preview, k) => ({ contentId: `${channel}-${k}`, channel, status: k === 1 ? 'DRAFT' : 'APPROVED', ...(k === 1 ? {} : { preview }), updatedAt: at(-2, k) })));
    return { items, byChannel: Object.fromEntries(carrying.map((channel) => [channel, { approved: items.filter((i) => i.channel === channel && i.status === 'APPROVED').length, waiting: items.filter((i) => i.channel === channel && i.status === 'DRAFT').length, withdrawn: 0 }])) };
};

export const items = (one: Campaign, failed: boolean) => ({
    items: one.channels
        .filter((channel) => channel !== 'ADS')
        .flatMap((channel, n) => [
            { itemId: `${channel}-a`, channel, status: 'DONE', scheduledFor: at(-3 + n), doneAt: at(-3 + n), reason: null, audienceSize: channel === 'EMAIL' ? 18_240 : null },
            { itemId: `${channel}-b`, channel, status: failed && n === 1 ? 'FAILED' : 'SCHEDULED', scheduledFor: at(0.2 + n), doneAt: null, reason: failed && n === 1 ? 'The network refused the post: the picture is larger than 5 MB.' : null, audienceSize: channel === 'EMAIL' ? 18_310 : null },
        ]),
});

export const readiness = (one: Campaign, ready: boolean) => ({
    ready,
    items: [
        { item: 'budget', fulfilled: true, detail: `The budget is ${one.budget.total} ${one.budget.currency}.`, mendAt: null },
        { item: 'dates', fulfilled: true, detail: 'The end is ahead.', mendAt: null },
        { item: 'allocations', fulfilled: ready, detail: ready ? 'The allocations add up to the budget.' : 'The allocations add up to 4,600.00 EUR; the budget is 5,000.00 EUR.', mendAt: ready ? null : `/campaigns/${one.id}/budget` },
        { item: 'content.email', fulfilled: true, detail: 'A mail is ready for 18,240 contacts.', mendAt: null },
        { item: 'content.linkedin', fulfilled: ready, detail: ready ? '2 approved.' : 'Nothing is approved for LinkedIn; make a piece from a blog post and approve it.', mendAt: ready ? null : '/content' },
    ],
});

export const history = (one: Campaign) => ({
    items: [
        { id: 'h5', changedAt: at(-0.1), changedBy: 'mark', change: 'BUDGET_REALLOCATED', reason: 'Email brings orders at a third of the cost.', from: 'Email 1,250.00, Facebook 1,250.00', to: 'Email 1,600.00, Facebook 900.00' },
        { id: 'h4', changedAt: at(-2), changedBy: 'anna', change: 'RESUMED', reason: null, from: 'PAUSED', to: 'ACTIVE' },
        { id: 'h3', changedAt: at(-3), changedBy: 'anna', change: 'PAUSED', reason: 'The shop in Altona is closed this week.', from: 'ACTIVE', to: 'PAUSED' },
        { id: 'h2', changedAt: at(-12), changedBy: 'mark', change: 'LAUNCHED', reason: 'Approved in the Monday meeting.', from: 'DRAFT', to: 'ACTIVE' },
        { id: 'h1', changedAt: at(-20), changedBy: 'mark', change: 'CREATED', reason: null, from: null, to: one.name },
    ],
    nextCursor: null,
});

/** The whole text of a piece, as content-service answers it. */
export const piece = (contentId: string) => ({ id: contentId, body: `${TEXTS[Number(contentId.split('-')[1] ?? 0) % TEXTS.length]}\n\nhttps://sunrise.example/wool #wool #winter` });

/** What a wanted return would take. */
export const optimization = (one: Campaign) => ({
    currency: one.budget.currency,
    feasible: true,
    reason: 'A return of 100 % is within reach of the fitted curves.',
    moves: [{ from: one.channels[2] ?? 'ADS', to: 'EMAIL', amount: 240 }],
    allocations: [],
    expected: { spend: one.budget.total, roiToDate: 1.1, roiNow: 0.82, roiThen: 1.04 },
    applied: false,
    version: 7,
});
