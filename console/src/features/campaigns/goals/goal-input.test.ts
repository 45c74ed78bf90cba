import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GOAL_METRICS, goalProblems, goalsOf, MAX_GOALS, nextGoal, parseTarget, targetProblem, type GoalInput } from '#features/campaigns/goals/goal-input.ts';
import type { GoalMetric } from '#features/campaigns/types.ts';

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('a target', () => {
    it.each<[GoalMetric, string, number | undefined]>([
        ['CLICKS', '100', 100],
        ['CLICKS', '1,000', 1000],
        ['CLICKS', '12,000,000', 12_000_000],
        ['CLICKS', '2.5', undefined],
        ['CLICKS', '5.000', undefined],
        ['ROAS', '2.5', 2.5],
        ['ROAS', '2,5', 2.5],
        ['REVENUE', '€1,000.50', 1000.5],
        ['REVENUE', '1.005', undefined],
        ['CLICKS', '0', undefined],
        ['CLICKS', '-1', undefined],
        ['CLICKS', '1e3', undefined],
        ['CLICKS', '0x10', undefined],
        ['CLICKS', '', undefined],
        ['CLICKS', '9999999999999', undefined],
    ])('of %s of %s is read as %s', (metric, target, value) => {
        expect(parseTarget({ metric, target }, 'EUR')).toBe(value);
    });

    it('that is wrong says what to enter instead', () => {
        expect(targetProblem({ metric: 'CLICKS', target: '2.5' }, 'EUR')).toBe('Enter a whole number above 0.');
        expect(targetProblem({ metric: 'REVENUE', target: '10.5' }, 'JPY')).toBe('JPY has no decimals. Enter a whole amount.');
        expect(targetProblem({ metric: 'REVENUE', target: '' }, 'JPY')).toBe('Enter a number above 0.');
        expect(targetProblem({ metric: 'REVENUE', target: '1.125' }, 'KWD')).toBeUndefined();
    });
});

describe('goals', () => {
    const clicks: GoalInput = { metric: 'CLICKS', target: '100' };

    it('are one for each metric and channel, of the channels of the campaign', () => {
        const problems = (...goals: GoalInput[]) => goalProblems(goals, { channels: ['EMAIL', 'ADS'], currency: 'EUR' });
        expect(problems(clicks, { ...clicks, channel: 'EMAIL' }, { ...clicks, channel: 'ADS' })).toEqual([undefined, undefined, undefined]);
        expect(problems(clicks, clicks)[1]).toEqual({ field: 'metric', text: 'Another goal has the same metric and channel. Change one of them.' });
        expect(problems({ ...clicks, channel: 'EMAIL' }, { ...clicks, channel: 'EMAIL' })[1]?.field).toBe('metric');
        expect(problems({ ...clicks, channel: 'TIKTOK' })).toEqual([{ field: 'channel', text: 'TikTok is not a channel of this campaign. Choose another one.' }]);
        expect(problems({ ...clicks, target: '' })[0]?.field).toBe('target');
    });

    it('are sent with their channel if they have one', () => {
        expect(goalsOf([clicks, { ...clicks, channel: 'EMAIL' }, { ...clicks, channel: undefined }], 'EUR')).toEqual([
            { metric: 'CLICKS', target: 100 },
            { metric: 'CLICKS', target: 100, channel: 'EMAIL' },
            { metric: 'CLICKS', target: 100 },
        ]);
    });

    it('are offered by metric, then by channel, until there are ten', () => {
        expect(nextGoal([], ['EMAIL'])).toEqual({ metric: 'CONVERSIONS', target: '' });
        expect(nextGoal([{ metric: 'CONVERSIONS', target: '1', channel: 'EMAIL' }], ['EMAIL'])?.metric).toBe('CONVERSIONS');
        expect(nextGoal([{ metric: 'CONVERSIONS', target: '1' }], ['EMAIL'])?.metric).toBe('REVENUE');
        const goals: GoalInput[] = GOAL_METRICS.map((metric) => ({ metric, target: '1' }));
        expect(nextGoal(goals, [])).toBeUndefined();
        expect(nextGoal(goals, ['ADS', 'EMAIL'])).toEqual({ metric: 'CONVERSIONS', channel: 'EMAIL', target: '' });
        expect(nextGoal(Array.from({ length: MAX_GOALS }, () => clicks), ['EMAIL'])).toBeUndefined();
    });
});
