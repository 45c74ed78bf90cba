import { describe, expect, it } from 'vitest';
import { changeOf, nextMetric, parseTags, parseTarget, tagsFit, type PlanDetails } from '#features/campaigns/goals/plan-details.ts';

const before: PlanDetails = { owner: 'mark', tags: 'spring, b2b', goals: [{ metric: 'CLICKS', target: '100' }] };

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

    it.each([
        ['100', 100],
        ['2.5', 2.5],
        ['0', undefined],
        ['-1', undefined],
        ['1,000', undefined],
        ['1e3', undefined],
        ['0x10', undefined],
        ['', undefined],
    ])('reads target %s as %s', (text, value) => {
        expect(parseTarget(text)).toBe(value);
    });

    it('sends only what changed', () => {
        expect(changeOf(before, before)).toEqual({});
        expect(changeOf(before, { ...before, tags: 'SPRING,b2b' })).toEqual({});
        expect(changeOf(before, { ...before, owner: ' anna ' })).toEqual({ owner: 'anna' });
        expect(changeOf(before, { ...before, tags: '' })).toEqual({ tags: [] });
        expect(changeOf(before, { ...before, goals: [] })).toEqual({ goals: [] });
    });

    it('offers each metric once', () => {
        expect(nextMetric([])).toBe('CONVERSIONS');
        expect(nextMetric([{ metric: 'CONVERSIONS', target: '1' }])).toBe('REVENUE');
    });
});
