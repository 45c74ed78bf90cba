import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channelSplitText, curveText, errorText, forecastText, splitText } from '#features/campaigns/budget/strings.ts';
import type { Curve, Forecast, Recommendations } from '#features/campaigns/types.ts';

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('response curves', () => {
    it.each<[Curve, string]>([
        [{ code: 'FITTED', fitted: true, days: 13, a: 80, b: 0.02, rSquared: 0.81 }, 'Based on 13 days with spend.'],
        [{ code: 'TOO_FEW_DAYS', fitted: false, days: 1, requiredDays: 14 }, 'Not enough data yet: 1 of 14 days with spend.'],
        [{ code: 'SPEND_TOO_STEADY', fitted: false, days: 20 }, 'Daily spend has barely varied, so the effect of spending more or less is unknown.'],
        [{ code: 'FITTED', fitted: true, days: 60, marginalLow: 1.25, marginalHigh: 3.5 }, 'Based on 60 days with spend. 95% likely range: 1.25× to 3.5×.'],
        [{ code: 'FEW_DAYS_DECIDE', fitted: false, days: 20 }, 'A few days of extraordinary spend would decide alone. Vary the daily spend more evenly to learn its effect.'],
        [{ code: 'EFFECT_UNCERTAIN', fitted: false, days: 20 }, 'Apart from weekdays and trend, revenue may not follow spend at all.'],
    ])('are worded for %o', (curve, text) => {
        expect(curveText(curve)).toBe(text);
    });
});

type Split = Pick<Recommendations, 'code' | 'required' | 'available'>;
const recommendations = (split: Split): Recommendations => ({ ...split, currency: 'EUR', basis: 'PROPORTIONAL', overspent: [], allocations: [], proposals: [] });

describe('splits', () => {
    it.each<[Split, string]>([
        [{ code: 'HIGHEST_MARGINAL_RETURN' }, 'The rest of the budget goes where the next €1 returns the most.'],
        [{ code: 'PAST_RETURN' }, 'Fewer than two channels have enough data to estimate marginal return, so the split is in proportion to each channel’s return so far.'],
        [{ code: 'NO_BETTER_SPLIT' }, 'No other split is expected to earn clearly more than the current one.'],
        [{ code: 'FLOORS_EXCEED_BUDGET', required: 5200.5 }, 'Spend and minimums add up to €5,200.50, which is more than the budget.'],
        [{ code: 'CAPS_BELOW_BUDGET', available: 4000 }, 'The maximums add up to €4,000, which is less than the budget.'],
        [{ code: 'ROI_UNKNOWN' }, 'Nothing is spent yet, so the achievable ROI is unknown.'],
        [{ code: 'TARGET_ROI_OUT_OF_REACH' }, 'No split is expected to reach this ROI.'],
    ])('are worded for %o', (split, text) => {
        expect(splitText(recommendations(split))).toBe(text);
    });
});

type Row = Recommendations['allocations'][number];

describe('recommendations for a channel', () => {
    it.each<[Pick<Row, 'code' | 'marginalReturn' | 'curve'>, string]>([
        [{ code: 'MARGINAL_RETURN', marginalReturn: 4.3 }, 'Return on next €1: €4.30'],
        [{ code: 'BEYOND_TRIED_SPEND', marginalReturn: 2 }, 'No more than twice its highest daily spend so far. Return on next €1: €2.00'],
        [{ code: 'NO_CURVE', curve: { code: 'TOO_FEW_DAYS', fitted: false, days: 3, requiredDays: 14 } }, 'Keeps its budget. Not enough data yet: 3 of 14 days with spend.'],
        [{ code: 'PAST_RETURN' }, 'In proportion to its return so far'],
        [{ code: 'NOTHING_SPENT' }, 'Keeps its budget: nothing spent yet, so its return is unknown'],
        [{ code: 'KEPT' }, 'No other amount is expected to earn clearly more'],
        [{ code: 'OVERSPENT' }, 'Spent more than its budget, at the expense of the other channels'],
        [{ code: 'NOT_FEASIBLE' }, 'Keeps its budget'],
    ])('are worded for %o', (row, text) => {
        expect(channelSplitText({ channel: 'EMAIL', current: 10, recommended: 10, change: 0, floor: 0, ...row }, 'EUR')).toBe(text);
    });
});

type Reason = Pick<Forecast, 'code' | 'completeDays' | 'requiredDays' | 'errorRatio'>;
const forecast = (reason: Reason): Forecast => ({ ...reason, currency: 'EUR', model: 'SEASONAL_AVERAGE', history: [], days: [], record: { forecasts: 0, daysScored: 0 } });

describe('forecasts', () => {
    it.each<[Reason, string]>([
        [{ code: 'CAMPAIGN_OVER', completeDays: 30 }, 'The campaign has ended, so there is nothing to forecast.'],
        [{ code: 'TOO_FEW_DAYS', completeDays: 1, requiredDays: 3 }, 'A forecast needs 3 days of complete metrics; there is 1.'],
        [{ code: 'MEAN_OF_FEW_DAYS', completeDays: 5 }, 'A rough estimate: close to the average of 5 days.'],
        [{ code: 'AVERAGED', completeDays: 25, errorRatio: 0.86 }, 'Weekday pattern and an average of several trends, based on 25 days. In a test on the past, the error was 14% smaller than repeating last week.'],
        [{ code: 'AVERAGED', completeDays: 15 }, 'Weekday pattern and an average of several trends, based on 15 days.'],
    ])('are worded for %o', (reason, text) => {
        expect(forecastText(forecast(reason))).toBe(text);
    });

    it('compare their error with repeating last week', () => {
        expect(errorText(0.86)).toBe('the error was 14% smaller than repeating last week');
        expect(errorText(1.2)).toBe('the error was 20% larger than repeating last week');
        expect(errorText(undefined)).toBeUndefined();
    });
});
