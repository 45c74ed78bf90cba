import type { WhatIfMetric } from '#features/ava/types.ts';
import { metrics } from '#lib/metrics.ts';

export const whatIfStrings = {
    title: 'What if…',
    hint: 'Nothing changes until you change the budget',
    metric: 'Show the effect on',
    metrics: {
        REVENUE: metrics.revenue.label,
        CONVERSIONS: metrics.conversions.label,
        CLICKS: metrics.clicks.label,
    } satisfies Record<WhatIfMetric, string>,
    days: 'For how long',
    daysOf: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    channels: 'Change of budget by channel',
    changeOf: (channel: string) => `Change of ${channel} budget`,
    noChange: 'no change',
    spent: (spent: string, allocated: string) => `${spent} of ${allocated} spent`,
    effect: 'Expected effect',
    range: (low: string, high: string) => `95% interval ${low} to ${high}`,
    unknown: 'Not known',
    extrapolated: 'This goes beyond the daily spend seen so far, so the estimate is less certain than its interval.',
    total: 'Budget in total',
    ask: 'Change the budget of a channel to see what to expect.',
    estimating: 'Estimating',
    reset: 'Reset',
    toBudget: 'Edit the split in the budget',
    noSpend: 'The campaign’s channels have no spend to learn from yet.',
    draft: 'There is nothing to learn from before the launch.',
};
