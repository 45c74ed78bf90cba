import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeOf, detailProblems, detailsOf, nextMetric, parseTags, parseTarget, tagsFit, targetProblem, type PlanDetails } from '#features/campaigns/goals/plan-details.ts';
import type { Campaign, GoalMetric } from '#features/campaigns/types.ts';

const before: PlanDetails = { owner: 'mark', tags: 'spring, b2b', goals: [{ metric: 'CLICKS', target: '100' }] };

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('plan details', () => {
    it('reads tags as the service stores them', () => {
        expect(parseTags(' Spring  Sale, spring sale,, B2B ')).toEqual(['spring sale', 'b2b']);
        expect(parseTags('')).toEqual([]);
    });

    it('limits the number and length of tags', () => {
        expect(tagsFit(Array.from({ length: 20 }, (_, i) => `t${i}`))).toBe(true);
        expect(tagsFit(Array.from({ length: 21 }, (_, i) => `t${i}`))).toBe(false);
        expect(tagsFit(['x'.repeat(41)])).toBe(false);
    });

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
    ])('reads a target of %s of %s as %s', (metric, target, value) => {
        expect(parseTarget({ metric, target }, 'EUR')).toBe(value);
    });

    it('says what to enter instead', () => {
        expect(targetProblem({ metric: 'CLICKS', target: '2.5' }, 'EUR')).toBe('Enter a whole number above 0.');
        expect(targetProblem({ metric: 'REVENUE', target: '10.5' }, 'JPY')).toBe('JPY has no decimals. Enter a whole amount.');
        expect(targetProblem({ metric: 'REVENUE', target: '' }, 'JPY')).toBe('Enter a number above 0.');
        expect(targetProblem({ metric: 'REVENUE', target: '1.125' }, 'KWD')).toBeUndefined();
    });

    it('sends only what changed', () => {
        expect(changeOf(before, before, 'EUR')).toEqual({});
        expect(changeOf(before, { ...before, tags: 'SPRING,b2b' }, 'EUR')).toEqual({});
        expect(changeOf(before, { ...before, owner: ' anna ' }, 'EUR')).toEqual({ owner: 'anna' });
        expect(changeOf(before, { ...before, tags: '' }, 'EUR')).toEqual({ tags: [] });
        expect(changeOf(before, { ...before, goals: [] }, 'EUR')).toEqual({ goals: [] });
    });

    it('keeps a stored target that could not be typed any more, until it is changed', () => {
        const campaign = { owner: 'mark', tags: [], budget: { total: 1, currency: 'EUR' }, goals: [{ metric: 'CLICKS', target: 2.5 }, { metric: 'ROAS', target: 1_000_000 }, { metric: 'REVENUE', target: 10.5 }] } as unknown as Campaign;
        const stored = detailsOf(campaign);
        expect(detailProblems(stored, 'EUR')).toEqual({});
        expect(changeOf(stored, { ...stored, tags: 'b2b' }, 'EUR')).toEqual({ tags: ['b2b'] });
        expect(changeOf(stored, { ...stored, goals: stored.goals.slice(0, 2) }, 'EUR').goals).toEqual(campaign.goals.slice(0, 2));
        expect(detailProblems({ ...stored, goals: [{ metric: 'CLICKS', target: '2.5' }] }, 'EUR')).toEqual({ goals: 'Enter a whole number above 0.' });
        expect(detailProblems(stored, 'JPY')).toEqual({ goals: 'JPY has no decimals. Enter a whole amount.' });
    });

    it('offers each metric once', () => {
        expect(nextMetric([])).toBe('CONVERSIONS');
        expect(nextMetric([{ metric: 'CONVERSIONS', target: '1' }])).toBe('REVENUE');
    });
});
