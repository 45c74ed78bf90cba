import { beforeEach, describe, expect, it, vi } from 'vitest';
import { goalTexts, paceText } from '#features/campaigns/goals/goal-text.ts';
import type { GoalProgress } from '#features/campaigns/types.ts';

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('the words of a goal', () => {
    it('name its metric, its target and its channel', () => {
        expect(
            goalTexts(
                [
                    { metric: 'CLICKS', target: 1000 },
                    { metric: 'REVENUE', target: 1000.5, channel: 'EMAIL' },
                ],
                'EUR',
            ),
        ).toEqual(['Clicks 1,000', 'Revenue (Email) €1,000.50']);
    });

    it('compare what is reached with the time that has passed', () => {
        const clicks: GoalProgress = { metric: 'CLICKS', target: 1000, actual: 530, progress: 0.53, state: 'ON_TRACK' };
        expect(paceText(clicks, undefined)).toBe('53% of the target');
        expect(paceText(clicks, 0.5)).toBe('53% of the target after 50% of the time');
        expect(paceText(clicks, 1)).toBe('53% of the target at the end');
        expect(paceText({ ...clicks, metric: 'ROAS' }, 0.5)).toBe('53% of the target');
    });
});
