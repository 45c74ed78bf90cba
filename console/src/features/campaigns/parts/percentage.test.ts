import { describe, expect, it } from 'vitest';
import { formatPercentage, parsePercentage } from '#features/campaigns/parts/percentage.ts';

describe('percentage', () => {
    it('is typed as a percentage and sent as a fraction', () => {
        expect(parsePercentage('15')).toBe(0.15);
        expect(parsePercentage(' 7,5 ')).toBe(0.075);
        expect(parsePercentage('')).toBe(0);
        expect(formatPercentage(0.075)).toBe('7.5');
        expect(formatPercentage(undefined)).toBe('0');
    });

    it('must be between 0 and 100', () => {
        expect(parsePercentage('100')).toBe(1);
        expect(parsePercentage('101')).toBeUndefined();
        expect(parsePercentage('-1')).toBeUndefined();
        expect(parsePercentage('ten')).toBeUndefined();
    });
});
