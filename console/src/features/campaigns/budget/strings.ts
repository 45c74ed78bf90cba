import type { Curve, Forecast, Optimization, Recommendations } from '#features/campaigns/types.ts';
import { count, money, percent, ratio } from '#lib/format/numbers.ts';

export const budgetStrings = {
    what: 'Budget',
    zero: 'The budget is zero, so there is nothing to split. Edit the campaign to set a budget.',
    change: 'Change',
    kpis: {
        shareOf: (percent: string | undefined, total: string) => (percent ? `${percent} of ${total}` : `of ${total}`),
        remaining: 'Remaining',
        allocated: (amount: string) => `${amount} allocated`,
        pace: 'Pace',
        paceNote: (pace: string, planned: string) => `${pace}; ${planned} planned by now`,
        projected: 'Projected spend',
        runsOut: 'Budget runs out {time}',
        atThisPace: 'At the current pace',
    },
    split: {
        edit: 'Edit split',
        save: 'Save split',
        saved: 'Budget split saved.',
        table: 'Budget by channel',
        empty: 'Nothing is allocated yet. If you launch without a split, every channel gets the same amount.',
        used: 'Used',
        usedShare: 'Share of allocation spent',
        reason: 'Reason for History',
        conflict: 'Someone else changed the split while you were editing. Cancel to see the new split, then make your change again.',
    },
    suggestion: {
        title: (moves: string) => `Ava suggests moving ${moves}.`,
        confirm: (moves: string) => `Move ${moves}?`,
        detail: 'The total budget stays the same. Channels are notified right away, and History records who approved the change.',
        apply: 'Apply suggestion',
        applied: 'Suggestion applied.',
        reason: (reason: string) => `Suggested by Ava: ${reason}`,
    },
    recommendation: {
        title: 'Recommended split',
        byMarginalReturn: 'Based on marginal return',
        proportional: 'Proportional to returns',
        apply: 'Apply recommendation',
        upToDate: 'The budget is split as recommended.',
        confirm: 'Split the budget as recommended?',
        detail: (total: string) =>
            `The total of ${total} stays the same. Channels are notified right away, and History records who approved the change.`,
        applied: 'The budget is split as recommended.',
        reason: (reason: string) => `As recommended: ${reason}`,
        keep: 'Keep the current split: every other split that was found is expected to bring less.',
        overspent: (channel: string, spent: string, allocated: string) => `${channel} (${spent} of ${allocated})`,
        overspentChannels: (channels: string) => `Spent more than allocated: ${channels}. What is spent can’t be moved, so less is left for the other channels.`,
        expectedRevenue: 'Expected revenue: {expected} instead of {current}.',
        to: 'to',
    },
    target: {
        title: 'Target ROI',
        hint: 'Nothing changes until you apply it',
        label: 'Target ROI in %',
        preview: 'Preview split',
        applied: 'Budget split updated for the target ROI.',
        invalid: 'Enter a percentage, such as 100.',
        keep: (roi: string) => `Keep the current split: it is expected to reach an ROI of ${roi}, which is more than any change would.`,
        noMoves: 'No changes needed.',
        moves: (moves: string) => `Moves ${moves}.`,
        effect: (expected: string, current: string) => `Expected ROI: ${expected} instead of ${current}.`,
    },
    efficiency: {
        title: 'Efficiency',
        best: (channel: string) => `${channel} performs best`,
        table: 'Efficiency by channel',
        nextUnit: (unit: string) => `Return on next ${unit}`,
        range: (low: string, high: string) => `95% likely range: ${low} to ${high}.`,
    },
    forecast: {
        title: 'Revenue forecast',
        revenue: (days: number) => `Revenue, next ${days} days`,
        spend: (days: number) => `Spend, next ${days} days`,
        range: (low: string, high: string) => `80% likely range: ${low} to ${high}`,
        profitChance: 'Chance of profit',
        profitChanceNote: 'Revenue exceeds spend',
        noRecord: 'There are no earlier forecasts to compare with yet.',
        coverage: (percent: string, days: string) => `${percent} of ${days} forecast days fell within the 80% likely range`,
        smallerError: (percent: string) => `the error was ${percent} smaller than repeating last week`,
        largerError: (percent: string) => `the error was ${percent} larger than repeating last week`,
        usedUp: 'The budget is used up.',
        runsOut: (date: string) => `The budget will likely run out on ${date}.`,
        record: (parts: string) => `Earlier forecasts: ${parts}.`,
    },
};

const daysOf = (days: number) => `${count(days)} ${days === 1 ? 'day' : 'days'}`;

const curves: Record<Curve['code'], (curve: Curve) => string> = {
    FITTED: ({ days, marginalLow, marginalHigh }) =>
        [`Based on ${daysOf(days)} with spend.`, marginalLow !== undefined && marginalHigh !== undefined && budgetStrings.efficiency.range(ratio(marginalLow), ratio(marginalHigh))]
            .filter(Boolean)
            .join(' '),
    TOO_FEW_DAYS: ({ days, requiredDays }) =>
        `Not enough data yet: ${requiredDays === undefined ? daysOf(days) : `${count(days)} of ${daysOf(requiredDays)}`} with spend.`,
    SPEND_TOO_STEADY: () => 'Daily spend has barely varied, so the effect of spending more or less is unknown.',
    FEW_DAYS_DECIDE: () => 'A few days of extraordinary spend would decide alone. Vary the daily spend more evenly to learn its effect.',
    EFFECT_UNCERTAIN: () => 'Apart from weekdays and trend, revenue may not follow spend at all.',
};

/** Words what a channel’s response curve is based on, or why there is none. */
export const curveText = (curve: Curve) => curves[curve.code](curve);

type Split = Pick<Recommendations, 'required' | 'available' | 'currency'>;

const splits: Record<Recommendations['code'], (split: Split) => string> = {
    HIGHEST_MARGINAL_RETURN: ({ currency }) => `The rest of the budget goes where the next ${money(1, currency)} returns the most.`,
    PAST_RETURN: () => 'Fewer than two channels have enough data to estimate marginal return, so the split is in proportion to each channel’s return so far.',
    NO_BETTER_SPLIT: () => 'No other split is expected to earn clearly more than the current one.',
    FLOORS_EXCEED_BUDGET: ({ required, currency }) =>
        `Spend and minimums add up to ${required === undefined ? 'more than the budget' : `${money(required, currency)}, which is more than the budget`}.`,
    CAPS_BELOW_BUDGET: ({ available, currency }) =>
        `The maximums add up to ${available === undefined ? 'less than the budget' : `${money(available, currency)}, which is less than the budget`}.`,
    ROI_UNKNOWN: () => 'Nothing is spent yet, so the achievable ROI is unknown.',
    TARGET_ROI_OUT_OF_REACH: () => 'No split is expected to reach this ROI.',
};

/** Words why a budget should be split like this, or why it can’t be. */
export const splitText = (split: Recommendations | Optimization) => splits[split.code](split);

type ChannelSplit = Recommendations['allocations'][number];

const nextReturn = (value: number | undefined, currency: string) =>
    value === undefined ? undefined : `${budgetStrings.efficiency.nextUnit(money(1, currency))}: ${money(value, currency, { exact: true })}`;

const channelSplits: Record<ChannelSplit['code'], (row: ChannelSplit, currency: string) => string> = {
    MARGINAL_RETURN: ({ marginalReturn }, currency) => nextReturn(marginalReturn, currency) ?? budgetStrings.recommendation.byMarginalReturn,
    BEYOND_TRIED_SPEND: ({ marginalReturn }, currency) =>
        ['No more than twice its highest daily spend so far', nextReturn(marginalReturn, currency)].filter(Boolean).join('. '),
    NO_CURVE: ({ curve }) => ['Keeps its budget.', curve && curveText(curve)].filter(Boolean).join(' '),
    PAST_RETURN: () => 'In proportion to its return so far',
    NOTHING_SPENT: () => 'Keeps its budget: nothing spent yet, so its return is unknown',
    KEPT: () => 'No other amount is expected to earn clearly more',
    OVERSPENT: () => 'Spent more than its budget, at the expense of the other channels',
    NOT_FEASIBLE: () => 'Keeps its budget',
};

/** Words why a channel should get its amount. */
export const channelSplitText = (row: ChannelSplit, currency: string) => channelSplits[row.code](row, currency);

const forecasts: Record<Forecast['code'], (forecast: Forecast) => string> = {
    CAMPAIGN_OVER: () => 'The campaign has ended, so there is nothing to forecast.',
    TOO_FEW_DAYS: ({ completeDays, requiredDays }) =>
        requiredDays === undefined
            ? 'There are not enough complete days of metrics for a forecast yet.'
            : `A forecast needs ${daysOf(requiredDays)} of complete metrics; there ${completeDays === 1 ? 'is' : 'are'} ${count(completeDays)}.`,
    MEAN_OF_FEW_DAYS: ({ completeDays }) => `A rough estimate: close to the average of ${daysOf(completeDays)}.`,
    AVERAGED: ({ completeDays, errorRatio }) => {
        const tested = errorText(errorRatio);
        return [`Weekday pattern and an average of several trends, based on ${daysOf(completeDays)}.`, tested && `In a test on the past, ${tested}.`].filter(Boolean).join(' ');
    },
};

/** Words how a forecast was made, or why there is none. */
export const forecastText = (forecast: Forecast) => forecasts[forecast.code](forecast);

/** Words an error relative to that of repeating last week. */
export function errorText(ratio: number | undefined): string | undefined {
    if (ratio === undefined) return undefined;
    const { smallerError, largerError } = budgetStrings.forecast;
    return ratio < 1 ? smallerError(percent(1 - ratio, 0)) : largerError(percent(ratio - 1, 0));
}
