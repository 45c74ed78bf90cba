import { describe, expect, it } from 'vitest';
import { enteredOf, shareOf } from '#features/campaigns/parts/automatic.ts';

describe('the share that may be moved without a person', () => {
    it('is entered in percent and sent as a share', () => {
        expect(shareOf('15')).toBe(0.15);
        expect(shareOf(' 7,5 ')).toBe(0.075);
        expect(shareOf('')).toBe(0);
        expect(enteredOf(0.075)).toBe('7.5');
        expect(enteredOf(undefined)).toBe('0');
    });

    it('is between nothing and everything', () => {
        expect(shareOf('100')).toBe(1);
        expect(shareOf('101')).toBeUndefined();
        expect(shareOf('-1')).toBeUndefined();
        expect(shareOf('ten')).toBeUndefined();
    });
});
