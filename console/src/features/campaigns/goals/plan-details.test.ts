import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeOf, detailProblems, detailsOf, parseTags, tagsFit, type PlanDetails } from '#features/campaigns/goals/plan-details.ts';
import type { Campaign } from '#features/campaigns/types.ts';

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

    it('sends only what changed', () => {
        expect(changeOf(before, before, 'EUR')).toEqual({});
        expect(changeOf(before, { ...before, tags: 'SPRING,b2b' }, 'EUR')).toEqual({});
        expect(changeOf(before, { ...before, owner: ' anna ' }, 'EUR')).toEqual({ owner: 'anna' });
        expect(changeOf(before, { ...before, tags: '' }, 'EUR')).toEqual({ tags: [] });
        expect(changeOf(before, { ...before, goals: [] }, 'EUR')).toEqual({ goals: [] });
        expect(changeOf(before, { ...before, goals: [{ metric: 'CLICKS', target: '100', channel: 'EMAIL' }] }, 'EUR')).toEqual({ goals: [{ metric: 'CLICKS', target: 100, channel: 'EMAIL' }] });
    });

    it('keeps a stored target that could not be typed any more, until it is changed', () => {
        const campaign = { owner: 'mark', tags: [], budget: { total: 1, currency: 'EUR' }, goals: [{ metric: 'ROAS', target: 1_000_000, channel: 'ADS' }, { metric: 'REVENUE', target: 10.5 }] } as unknown as Campaign;
        const plan = { channels: ['ADS' as const], currency: 'EUR' };
        const stored = detailsOf(campaign);
        expect(detailProblems(stored, plan)).toEqual({});
        expect(changeOf(stored, { ...stored, tags: 'b2b' }, 'EUR')).toEqual({ tags: ['b2b'] });
        expect(changeOf(stored, { ...stored, goals: stored.goals.slice(0, 1) }, 'EUR').goals).toEqual(campaign.goals.slice(0, 1));
        expect(detailProblems({ ...stored, goals: [{ metric: 'ROAS', target: '1000000' }] }, plan)).toEqual({ goals: 'Enter a number above 0.' });
        expect(detailProblems(stored, { ...plan, currency: 'JPY' })).toEqual({ goals: 'JPY has no decimals. Enter a whole amount.' });
    });
});
