import { describe, expect, it } from 'vitest';
import { changesText, reachOf } from '#features/ava/what-if/changes.ts';
import { effectText } from '#features/ava/what-if/effect-text.ts';

describe('changes', () => {
    it('are written in the order of the channels, without those of nothing', () => {
        expect(changesText({ ADS: -200, EMAIL: 200, TIKTOK: 0 })).toBe('EMAIL:200,ADS:-200');
    });

    it('are absent if there are none', () => {
        expect(changesText({ EMAIL: 0 })).toBeUndefined();
    });
});

describe('the reach of a slider', () => {
    it('ends at what is unspent and at twice the budget, in round steps', () => {
        expect(reachOf({ allocated: 700, unspent: 390 }, 1000)).toEqual({ min: -380, max: 700, step: 20 });
    });

    it('never takes away more than is unspent', () => {
        expect(reachOf({ allocated: 700, unspent: 15 }, 1000)).toEqual({ min: 0, max: 700, step: 20 });
    });

    it('does not take away from an overspent channel', () => {
        expect(reachOf({ allocated: 700, unspent: -50 }, 1000).min).toBe(0);
    });

    it('gives a channel without a budget a tenth of the total', () => {
        expect(reachOf({ allocated: 0, unspent: 0 }, 1000)).toEqual({ min: 0, max: 100, step: 2 });
    });
});

describe('an effect', () => {
    it.each([
        [12.34, 'CONVERSIONS', '+12'],
        [4.12, 'CLICKS', '+4.1'],
        [-340.4, 'REVENUE', '-€340'],
        [0, 'CLICKS', '0'],
    ] as const)('of %s %s is written as %s', (value, metric, text) => {
        expect(effectText(value, metric, 'EUR')).toBe(text);
    });
});
