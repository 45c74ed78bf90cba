import { describe, expect, it } from 'vitest';
import { faultOf, previousOf, rangeOf, scopeSearch } from '#features/analytics/scope/scope.ts';

const TODAY = '2026-11-22';

describe('the range of a page', () => {
    it('is the last 30 days by default', () => {
        expect(rangeOf(scopeSearch({}), TODAY)).toEqual({ from: '2026-10-24', to: TODAY, days: 30, preset: true });
        expect(rangeOf(scopeSearch({ days: '7' }), TODAY)).toMatchObject({ from: '2026-11-16', days: 7, preset: true });
    });

    it('can be any first and last day', () => {
        expect(rangeOf(scopeSearch({ from: '2026-03-01', to: '2026-03-31' }), TODAY)).toEqual({ from: '2026-03-01', to: '2026-03-31', days: 31, preset: false });
        expect(rangeOf(scopeSearch({ from: '2026-11-20', days: '7' }), TODAY)).toMatchObject({ from: '2026-11-20', to: TODAY, days: 3 });
    });

    it.each([
        { from: '2026-11-03', to: '2026-11-01' },
        { from: '2026-11-03', to: '2026-11-30' },
        { from: '2024-11-03', to: '2026-11-01' },
        { from: '2026-02-30', to: '2026-13-01' },
        { from: 'x', days: 'many' },
    ])('is the default instead of %o', (raw) => {
        expect(rangeOf(scopeSearch(raw), TODAY)).toMatchObject({ days: 30, to: TODAY });
    });

    it('is validated like in the service', () => {
        expect(faultOf('2025-11-21', TODAY, TODAY)).toBe('tooLong');
        expect(faultOf('2025-11-22', TODAY, TODAY)).toBeUndefined();
    });

    it('is compared with the same number of days before', () => {
        expect(previousOf(rangeOf({ days: 7 }, TODAY))).toEqual({ from: '2026-11-09', to: '2026-11-15' });
    });
});

describe('the channels of a page', () => {
    it('are in display order and without unknown ones', () => {
        expect(scopeSearch({ channels: 'ADS,EMAIL,RADIO' }).channels).toBe('EMAIL,ADS');
        expect(scopeSearch({ channels: 'RADIO' }).channels).toBeUndefined();
    });
});
