import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editableAmount, parseDecimal, parseMoney } from '#lib/format/parse.ts';

const setLocale = (language: string) => vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);

beforeEach(() => {
    setLocale('en-GB');
});

describe('parseMoney', () => {
    it.each([
        ['5000', 5000],
        ['5,000', 5000],
        ['1,000.50', 1000.5],
        ['1.000,50', 1000.5],
        ['1,234,567', 1_234_567],
        ['1.234.567', 1_234_567],
        ['1,00,000', 100_000],
        ['1 250,50', 1250.5],
        ['1\u202f250.50', 1250.5],
        ['5’000', 5000],
        ['€5,000', 5000],
        ['5000 EUR', 5000],
        ['333,33', 333.33],
        ['0.5', 0.5],
        ['.5', 0.5],
        ['0', 0],
        ['５０００', 5000],
        ['٥٠٠٠', 5000],
        ['\u200f5000', 5000],
    ])('reads %s as %d', (text, amount) => {
        expect(parseMoney(text, 'EUR')).toEqual({ amount });
    });

    it.each(['0x10', '1e3', '-5', 'abc', '5 0', '1,2,3', '5,', '1.2.3,4', '12 34', '--', 'Infinity', '1,0000,000', '5 000 00'])('refuses %s', (text) => {
        expect(parseMoney(text, 'EUR')).toEqual({ problem: 'INVALID' });
    });

    it('refuses what means different amounts to different people', () => {
        expect(parseMoney('5.000', 'EUR')).toEqual({ problem: 'AMBIGUOUS', readings: [5000, 5] });
        setLocale('de-DE');
        expect(parseMoney('5.000', 'EUR')).toEqual({ amount: 5000 });
        expect(parseMoney('5,000', 'EUR')).toEqual({ problem: 'AMBIGUOUS', readings: [5000, 5] });
        setLocale('fr-FR');
        expect(parseMoney('5.000', 'EUR')).toEqual({ problem: 'AMBIGUOUS', readings: [5000, 5] });
        expect(parseMoney('5\u202f000', 'EUR')).toEqual({ amount: 5000 });
    });

    it('knows each currency’s decimals', () => {
        expect(parseMoney('5.5', 'JPY')).toEqual({ problem: 'DECIMALS' });
        expect(parseMoney('5.005', 'EUR')).toEqual({ problem: 'AMBIGUOUS', readings: [5005, 5.005] });
        expect(parseMoney('0.005', 'EUR')).toEqual({ problem: 'DECIMALS' });
        expect(parseMoney('5.005', 'KWD')).toEqual({ amount: 5.005 });
        expect(parseMoney('5,000', 'JPY')).toEqual({ amount: 5000 });
    });

    it('tells empty from wrong', () => {
        expect(parseMoney('  ', 'EUR')).toEqual({ problem: 'EMPTY' });
    });

    it.each(['en-US', 'de-DE', 'fr-CH', 'pl-PL', 'ar-EG', 'hi-IN', 'pt-PT'])('reads back what it writes in %s', (language) => {
        setLocale(language);
        for (const amount of [0, 5, 1670.67, 5000, 1_234_567.8]) {
            expect(parseMoney(editableAmount(amount, 'EUR'), 'EUR')).toEqual({ amount });
            expect(parseMoney(editableAmount(amount, 'KWD'), 'KWD')).toEqual({ amount });
        }
    });
});

describe('parseDecimal', () => {
    it.each<[string, number | undefined]>([
        ['10', 10],
        ['12,5', 12.5],
        ['100 %', 100],
        ['-20', -20],
        ['0x10', undefined],
        ['1e1', undefined],
        ['', undefined],
        ['1.234', undefined],
    ])('reads %s as %s', (text, value) => {
        expect(parseDecimal(text)).toBe(value);
    });
});
