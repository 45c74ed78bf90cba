import { beforeEach, describe, expect, it, vi } from 'vitest';
import { money, moneyParts, percent, ratio, roi } from '#lib/format/numbers.ts';
import { dayRange, duration, exact, relative } from '#lib/format/time.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

const setLocale = (language: string) => vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
const spaced = (text: string) => text.replace(/[\u202f\u00a0\u2009]/g, ' ');

beforeEach(() => {
    setLocale('en-GB');
});

describe('money', () => {
    it('follows the person’s locale', () => {
        expect(money(1234.5, 'EUR')).toBe('€1,234.50');
        setLocale('de-DE');
        expect(spaced(money(1234.5, 'EUR'))).toBe('1.234,50 €');
        expect(money(1000, 'JPY')).toContain('1.000');
    });

    it('omits decimals of whole amounts unless exact', () => {
        expect(money(5000, 'EUR')).toBe('€5,000');
        expect(money(5000, 'EUR', { exact: true })).toBe('€5,000.00');
    });

    it('puts the sign before the currency', () => {
        expect(moneyParts(-12.5, 'EUR', { signed: true })).toEqual({ sign: '-', number: '12.50', unit: '€', unitFirst: true });
        expect(moneyParts(0, 'EUR', { signed: true }).sign).toBe('');
    });
});

describe('rates', () => {
    it('keep a decimal if they are small', () => {
        expect(percent(0.031)).toBe('3.1%');
        expect(percent(0.42)).toBe('42%');
        expect(roi(1.25)).toBe('+125%');
        expect(ratio(2.845)).toBe('2.85×');
    });
});

describe('times', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');

    it('are formatted relative to now', () => {
        expect(relative('2026-11-22T12:00:20Z', now)).toBe('just now');
        expect(relative('2026-11-22T15:00:00Z', now)).toBe('in 3 hours');
        expect(relative('2026-11-21T11:00:00Z', now)).toBe('yesterday');
    });

    it('name the zone if it is not the person’s own', () => {
        expect(exact('2026-11-22T12:00:00Z', 'America/New_York')).toMatch(/07:00.*(GMT-5|EST)/);
        expect(exact('2026-11-22T12:00:00Z', Intl.DateTimeFormat().resolvedOptions().timeZone)).not.toMatch(/GMT|CET/);
    });

    it('are formatted as durations and ranges', () => {
        expect(duration('2026-11-22T12:00:00Z', '2026-11-22T14:05:10Z')).toBe('2 h 5 min');
        expect(duration('2026-11-22T12:00:00Z', '2026-11-22T12:00:09Z')).toBe('9 s');
        expect(spaced(dayRange('2026-11-22T12:00:00Z', '2026-12-04T12:00:00Z', 'UTC'))).toBe('22 Nov – 4 Dec 2026');
    });
});

describe('local times of a zone', () => {
    it('survive the round trip before and after a clock change', () => {
        for (const local of ['2026-03-29T01:30', '2026-03-29T03:30', '2026-10-25T01:30', '2026-10-25T03:30', '2026-07-01T00:00']) {
            expect(localOf(instantOf(local, 'Europe/Berlin'), 'Europe/Berlin')).toBe(local);
        }
        expect(instantOf('2026-07-01T09:00', 'Europe/Berlin')).toBe('2026-07-01T07:00:00.000Z');
        expect(instantOf('2026-12-01T09:00', 'America/New_York')).toBe('2026-12-01T14:00:00.000Z');
    });
});
