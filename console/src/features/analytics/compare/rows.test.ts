import { describe, expect, it } from 'vitest';
import { bestOf, rowsOf } from '#features/analytics/compare/rows.ts';
import { dashboard } from '#testing/fixtures.ts';

const row = (name: 'clicks' | 'spend' | 'cpa' | 'revenue', values: (number | null)[], comparable = true) => ({ name, values, comparable });

describe('best value of a row', () => {
    it('is the highest value, or the lowest cost', () => {
        expect(bestOf(row('clicks', [1, 3, null, 3]))).toEqual([1, 3]);
        expect(bestOf(row('cpa', [4.5, 2, null]))).toEqual([1]);
    });

    it('does not exist if all values look the same, neither direction is better, or currencies differ', () => {
        expect(bestOf(row('clicks', [2, 2]))).toEqual([]);
        expect(bestOf(row('cpa', [2.001, 2.002]))).toEqual([]);
        expect(bestOf(row('spend', [1, 2]))).toEqual([]);
        expect(bestOf(row('revenue', [1, 2], false))).toEqual([]);
    });

    it('compares amounts only within one currency', () => {
        const euro = dashboard('a', 40);
        const dollar = dashboard('b', 50, { roi: { ...euro.roi, currency: 'USD' } });

        expect(rowsOf([euro, dollar]).find((one) => one.name === 'revenue')?.comparable).toBe(false);
        expect(rowsOf([euro, dollar]).find((one) => one.name === 'clicks')?.comparable).toBe(true);
        expect(rowsOf([euro, euro]).find((one) => one.name === 'revenue')?.comparable).toBe(true);
    });
});
