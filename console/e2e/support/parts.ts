import type { campaign } from './data.ts';
import { at, dayOf, metrics, stateOf } from './data.ts';

type Campaign = ReturnType<typeof campaign>;

/** Mock responses of the campaign service about one campaign. */
export function workflow(one: Campaign, failed: boolean) {
    const done = (step: string, from: number) => ({ step, status: 'COMPLETED', attempt: 1, error: null, startedAt: at(from), completedAt: at(from, 0.03) });
    const steps = failed
        ? [
              done('VALIDATE', -12),
              { step: 'SCHEDULE', status: 'FAILED', attempt: 2, error: { code: 'NO_ANSWER', channels: ['LINKEDIN'] }, startedAt: at(-0.02), completedAt: null },
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
            .map((channel, n) => ({ channel, items: channel === 'ADS' ? 0 : 4 + n, first: at(-10), last: at(14), reason: channel === 'ADS' ? 'Ads are managed outside DryJets. Their metrics arrive as events.' : null, answeredAt: at(-11.99) })),
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

const tooFewDays = { fitted: false, code: 'TOO_FEW_DAYS', days: 3, requiredDays: 14 };

export function recommendations(one: Campaign, thin: boolean) {
    const { total, currency } = one.budget;
    const share = Math.round((total / one.channels.length) * 100) / 100;
    const moves = thin ? one.channels.map(() => 0) : one.channels.map((_, n) => (n === 0 ? share * 0.3 : n === 2 ? -share * 0.3 : 0));
    return {
        currency,
        basis: thin ? 'PROPORTIONAL' : 'CURVE',
        code: thin ? 'PAST_RETURN' : 'HIGHEST_MARGINAL_RETURN',
        overspent: [],
        expectedRevenueNow: thin ? null : total * 2.4,
        expectedRevenueThen: thin ? null : total * 2.65,
        allocations: one.channels.map((channel, n) => ({ channel, current: share, recommended: share + moves[n]!, change: moves[n]!, floor: share * 0.2, cap: share * 2, ...(thin ? { code: 'PAST_RETURN' } : moves[n] ? { code: 'MARGINAL_RETURN', marginalReturn: 1.94 } : { code: 'NO_CURVE', curve: tooFewDays }) })),
        proposals: thin ? [] : [{ recommendationId: 'r1', moves: [{ from: one.channels[2] ?? 'EMAIL', to: 'EMAIL', amount: Math.round(share * 0.3) }], reason: 'Over three weeks, email orders cost a third of the others.', proposedAt: at(-0.2), state: 'OPEN', appliedBy: null }],
    };
}

export const efficiency = (one: Campaign) => ({
    currency: one.budget.currency,
    top: 'EMAIL',
    channels: one.channels.map((channel, n) => ({ channel, spend: 372.4 + n * 40, revenue: n === 3 ? 0 : 1056.1 - n * 210, roi: n === 3 ? -1 : 1.84 - n * 0.6, roas: n === 3 ? 0 : 2.84 - n * 0.6, cpc: 0.18 + n * 0.05, cpa: n === 3 ? null : 3.4 + n, ctr: 0.041 - n * 0.006, conversionRate: 0.053 - n * 0.008, efficiency: ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'][n % 4], marginalReturn: n === 3 ? null : 3.1 - n * 0.9, curve: n === 3 ? tooFewDays : { fitted: true, code: 'FITTED', days: 13, a: 80, b: 0.02, rSquared: 0.81 } })),
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
        model: 'SEASONAL_AVERAGE',
        ...(thin ? { code: 'TOO_FEW_DAYS', completeDays: 0, requiredDays: 3 } : { code: 'AVERAGED', completeDays: 20, errorRatio: 0.86 }),
        history,
        days,
        total: thin ? undefined : { spend: { p10: 2900, p50: 3720, p90: 4600 }, revenue: { p10: 8200, p50: 11_300, p90: 14_900 }, roi: { p10: 0.8, p50: 2.04, p90: 3.1 }, probabilityPositive: 0.97 },
        record: { forecasts: 12, daysScored: 84, coverage: 0.77, mase: 0.86, better: 'MODEL' },
    };
}

export const performance = (one: Campaign) => {
    const row = (n: number) => ({ spend: 372.4 + n * 40, revenue: 1056.1 - n * 210, impressions: 54_600 + n * 9000, clicks: 2210 + n * 300, conversions: 117 - n * 8, ctr: 0.041, conversionRate: 0.053 - n * 0.006, cpc: 0.17, cpa: 3.2 + n, roas: 2.84 - n * 0.5, roi: 1.84 - n * 0.5 });
    return { channels: one.channels.map((channel, n) => ({ channel, ...row(n) })), total: row(1) };
};

const TEXTS = ['Wool does not like heat. Five ways to bring your coats through the winter, and why we never tumble-dry them.', 'Your coat has been waiting since March. We pick it up on Thursday, and it is back on Saturday.', 'Cashmere, merino, lambswool: what the label means and what it does not say.'];

export const content = (one: Campaign, none: boolean) => {
    const contentChannels = one.channels.filter((channel) => channel !== 'ADS');
    const items = none ? [] : contentChannels.flatMap((channel, n) => TEXTS.slice(0, 1 + (n % 3)).map((preview, k) => ({ contentId: `${channel}-${k}`, channel, status: k === 1 ? 'DRAFT' : 'APPROVED', ...(k === 1 ? {} : { preview }), updatedAt: at(-2, k) })));
    return { items, byChannel: Object.fromEntries(contentChannels.map((channel) => [channel, { approved: items.filter((i) => i.channel === channel && i.status === 'APPROVED').length, waiting: items.filter((i) => i.channel === channel && i.status === 'DRAFT').length, withdrawn: 0 }])) };
};

export const items = (one: Campaign, failed: boolean) => ({
    items: one.channels
        .filter((channel) => channel !== 'ADS')
        .flatMap((channel, n) => [
            { itemId: `${channel}-a`, channel, status: 'DONE', scheduledFor: at(-3 + n), doneAt: at(-3 + n), reason: null, audienceSize: channel === 'EMAIL' ? 18_240 : null },
            { itemId: `${channel}-b`, channel, status: failed && n === 1 ? 'FAILED' : 'SCHEDULED', scheduledFor: at(0.2 + n), doneAt: null, reason: failed && n === 1 ? 'The network rejected the post: the image is larger than 5 MB.' : null, audienceSize: channel === 'EMAIL' ? 18_310 : null },
        ]),
});

export const readiness = (one: Campaign, ready: boolean) => ({
    ready,
    items: [
        { item: 'budget', fulfilled: true, code: 'BUDGET_SET', detail: 'The budget is set.', budget: one.budget.total, currency: one.budget.currency },
        { item: 'dates', fulfilled: true, code: 'END_IN_FUTURE', detail: 'The end is in the future.', endsAt: one.endsAt },
        ready
            ? { item: 'allocations', fulfilled: true, code: 'ALLOCATIONS_VALID', detail: 'The allocations add up to the budget.' }
            : { item: 'allocations', fulfilled: false, code: 'ALLOCATIONS_INVALID', detail: 'The allocations do not match the budget and the channels.', fixAt: `/campaigns/${one.id}/budget` },
        { item: 'content.email', fulfilled: true, code: 'EMAIL_READY', detail: 'An email is ready.', recipients: 18_240, timing: { known: 1, times: [one.startsAt], immediate: 0, open: 0, from: one.startsAt, to: one.endsAt } },
        ready
            ? { item: 'content.linkedin', fulfilled: true, code: 'CONTENT_APPROVED', detail: 'Content is approved.', channel: 'LINKEDIN', approvedPieces: 2, timing: { known: 1, times: [at(9, 2)], immediate: 0, open: 1, from: one.startsAt, to: one.endsAt } }
            : { item: 'content.linkedin', fulfilled: false, code: 'CONTENT_MISSING', detail: 'No content is approved for this channel; create and approve a piece.', channel: 'LINKEDIN', approvedPieces: 0, fixAt: '/content' },
        ...one.channels.filter((channel) => ['ADS', 'TIKTOK'].includes(channel)).map((channel) => ({ item: `content.${channel.toLowerCase()}`, fulfilled: true, code: 'TRACKED_ONLY', detail: 'Only metrics are tracked.', channel })),
    ],
});

export const history = (one: Campaign) => ({
    items: [
        { id: 'h5', changedAt: at(-0.1), changedBy: 'mark', change: 'BUDGET_REALLOCATED', reason: 'Email orders cost a third of the others.', from: 'Email 1,250.00, Facebook 1,250.00', to: 'Email 1,600.00, Facebook 900.00' },
        { id: 'h4', changedAt: at(-2), changedBy: 'anna', change: 'RESUMED', reason: null, from: 'PAUSED', to: 'ACTIVE' },
        { id: 'h3', changedAt: at(-3), changedBy: 'anna', change: 'PAUSED', reason: 'The shop in Altona is closed this week.', from: 'ACTIVE', to: 'PAUSED' },
        { id: 'h2', changedAt: at(-12), changedBy: 'mark', change: 'LAUNCHED', reason: 'Approved in the Monday meeting.', from: 'DRAFT', to: 'ACTIVE' },
        { id: 'h0', changedAt: at(-12, 1), changedBy: 'system', change: 'coordinated', cause: { code: 'COORDINATED', items: 12, moved: 4, spacingMinutes: 30 } },
        { id: 'h1', changedAt: at(-20), changedBy: 'mark', change: 'CREATED', reason: null, from: null, to: one.name },
    ],
    nextCursor: null,
});

/** A content item with its full text, as the content service returns it. */
export const contentItem = (contentId: string) => ({ id: contentId, body: `${TEXTS[Number(contentId.split('-')[1] ?? 0) % TEXTS.length]}\n\nhttps://sunrise.example/wool #wool #winter` });

/** The split that reaches a target ROI. */
export const optimization = (one: Campaign) => ({
    currency: one.budget.currency,
    feasible: true,
    code: 'HIGHEST_MARGINAL_RETURN',
    overspent: [],
    moves: [{ from: one.channels[2] ?? 'ADS', to: 'EMAIL', amount: 240 }],
    allocations: [],
    expected: { spend: one.budget.total, roiToDate: 1.1, roiNow: 0.82, roiThen: 1.04 },
    applied: false,
    version: 7,
});
