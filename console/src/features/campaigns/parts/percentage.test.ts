import { describe, expect, it } from 'vitest';
import { formatPercentage, parsePercentage } from '#features/campaigns/parts/percentage.ts';

describe('the share that may be moved without a person', () => {
    it('is entered in percent and sent as a share', () => {
        expect(parsePercentage('15')).toBe(0.15);
        expect(parsePercentage(' 7,5 ')).toBe(0.075);
        expect(parsePercentage('')).toBe(0);
        expect(formatPercentage(0.075)).toBe('7.5');
        expect(formatPercentage(undefined)).toBe('0');
    });

    it('is between nothing and everything', () => {
        expect(parsePercentage('100')).toBe(1);
        expect(parsePercentage('101')).toBeUndefined();
        expect(parsePercentage('-1')).toBeUndefined();
        expect(parsePercentage('ten')).toBeUndefined();
    });
});
