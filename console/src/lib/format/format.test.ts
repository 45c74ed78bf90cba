import { beforeEach, describe, expect, it, vi } from 'vitest';
import { count, money, moneyParts, percent, ratio, roi } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';
import { dayRange, duration, exact, relative, zoneName } from '#lib/format/time.ts';
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

    it('count calendar days in the zone, not elapsed time', () => {
        const evening = Date.parse('2026-11-28T20:00:00Z');
        expect(relative('2026-11-30T08:00:00Z', evening)).toBe('in 2 days');
        expect(relative('2026-11-29T08:00:00Z', evening)).toBe('tomorrow');
        expect(relative('2026-11-28T23:30:00Z', evening)).toBe('in 3 hours');
        expect(relative('2027-01-21T08:00:00Z', evening)).toBe('in 2 months');
        expect(relative('2026-12-13T08:00:00Z', evening)).toBe('in 2 weeks');
        expect(relative('2026-12-01T03:00:00Z', evening, 'America/New_York')).toBe('in 2 days');
        expect(relative('2026-12-01T03:00:00Z', evening, 'Asia/Tokyo')).toBe('in 2 days');
        expect(relative('2027-11-28T20:00:00Z', evening)).toBe('in 1 year');
    });

    it('are in the language of the console, whatever the browser’s is', () => {
        vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'de']);
        setLocale('de-DE');
        expect(relative('2026-11-22T11:16:00Z', now)).toBe('44 minutes ago');
        expect(exact('2026-11-22T12:00:00Z')).toMatch(/^Sun,? 22 Nov 2026/);
        expect(formatList(['Email', 'Ads'])).toBe('Email and Ads');
        setLocale('ar-EG');
        expect(count(1234)).toMatch(/^1.?234$/);
    });

    it('never fail for a bad zone, date or currency', () => {
        const instant = '2026-11-22T12:00:00Z';
        for (const zone of ['GMT+02:00', 'UTC+3', 'UT+05:30', '+02:00', 'Z', 'GMT-8', 'Mars/Olympus', '', 'UTC+99']) {
            expect(exact(instant, zone)).toContain('22 Nov 2026');
            expect(dayRange(instant, '2026-12-04T12:00:00Z', zone)).toContain('Nov');
            expect(relative(instant, now, zone)).toBe('just now');
            expect(localOf(instant, zone)).toMatch(/^2026-11-2/);
            expect(zoneName(zone)).not.toBe('');
        }
        expect(exact(instant, 'GMT+02:00')).toMatch(/14:00/);
        expect(localOf('+058879-01-18T05:13:20Z', 'UTC')).toBe('');
        expect(exact('+058879-01-18T05:13:20Z', 'UTC')).toContain('58879');
        for (const bad of ['+58879-01-18T05:13:20Z', 'soon', '']) {
            expect(exact(bad, 'UTC')).not.toBe('');
            expect(relative(bad, now)).not.toBe('');
            expect(dayRange(bad, instant)).toContain('22 Nov 2026');
            expect(duration(bad, instant)).toBe('unknown date');
            expect(localOf(bad, 'UTC')).toBe('');
            expect(instantOf(bad, 'UTC')).toBe('');
        }
        for (const bad of ['EURO', '€', '', 'E1R']) {
            expect(money(12.5, bad)).toContain('12.5');
            expect(moneyParts(12.5, bad).number).toContain('12.5');
        }
    });

    it('name the zone if it is not the person’s own', () => {
        expect(exact('2026-11-22T12:00:00Z', 'America/New_York')).toMatch(/07:00.*(GMT-5|EST)/);
        expect(exact('2026-11-22T12:00:00Z', Intl.DateTimeFormat().resolvedOptions().timeZone)).not.toMatch(/GMT|CET/);
    });

    it('are formatted as durations and ranges', () => {
        expect(duration('2026-11-22T12:00:00Z', '2026-11-22T14:05:10Z')).toBe('2 h 5 min');
        expect(duration('2026-11-22T12:00:00Z', '2026-11-22T12:00:09Z')).toBe('9 s');
        expect(spaced(dayRange('2026-11-22T12:00:00Z', '2026-12-04T12:00:00Z', 'UTC'))).toMatch(/^22 Nov – 4 Dec/);
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
