import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decimalsOf, language, locale } from '#lib/format/intl.ts';
import { changeOf, metricAxis } from '#lib/format/metric.ts';
import { compact, count, mean, money, moneyParts, moneyTick, percent, rate, ratio, roi } from '#lib/format/numbers.ts';
import { formatList, languageName } from '#lib/format/text.ts';
import { clock, day, dayIn, dayRange, duration, exact, relative, zoneName } from '#lib/format/time.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

const setLocale = (language: string) => vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
const spaced = (text: string) => text.replace(/[\u202f\u00a0\u2009]/g, ' ');

beforeEach(() => {
    setLocale('en-GB');
});

describe('money', () => {
    it('follows the person’s locale', () => {
        expect(money(1234.5, 'EUR')).toBe('€1,234.50');
        setLocale('en-IN');
        expect(money(1_234_567, 'INR')).toBe('₹12,34,567');
        setLocale('de-DE');
        expect(spaced(money(1234.5, 'EUR'))).toBe('1.234,50 €');
        expect(money(1000, 'JPY')).toContain('1.000');
        setLocale('not a locale');
        expect(money(1234.5, 'EUR')).toBe('€1,234.50');
    });

    it('omits decimals of whole amounts unless exact', () => {
        expect(money(5000, 'EUR')).toBe('€5,000');
        expect(money(5000, 'EUR', { exact: true })).toBe('€5,000.00');
    });

    it('leaves out decimals, then abbreviates, to fit', () => {
        const fit = (amount: number, currency = 'EUR') => spaced(money(amount, currency, { fit: 10 }));
        expect([fit(1234.5), fit(123_456.7), fit(12_345_678), fit(12_345.678, 'KWD'), fit(1_234_567, 'KWD')]).toEqual(['€1,234.50', '€123,457', '€12.3m', 'KWD 12,346', 'KWD 1.2m']);
        expect(moneyParts(1_234_567, 'KWD', { fit: 10 })).toMatchObject({ number: '1.2m', unit: 'KWD' });
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

describe('words', () => {
    it.each(['de-DE', 'ja', 'ar-EG'])('are English for a person whose browser speaks %s', (tag) => {
        setLocale(tag);
        vi.spyOn(navigator, 'languages', 'get').mockReturnValue([tag]);
        const now = Date.parse('2026-11-22T12:00:00Z');
        expect(relative('2026-11-22T11:16:00Z', now)).toBe('44 minutes ago');
        expect(day('2026-11-22T12:00:00Z', 'UTC', now)).toBe('22 Nov');
        expect(exact('2026-11-22T12:00:00Z')).toMatch(/^Sun,? 22 Nov 2026/);
        expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
        expect(compact(12_345_678)).toBe('12.3m');
        expect(locale()).toBe(tag);
    });

    it('are of the variant that comes first among the languages of the browser', () => {
        setLocale('de-DE');
        vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'en-US', 'en-GB']);
        expect(language()).toBe('en-US');
    });

    it('come with digits that everyone can read', () => {
        setLocale('ar-EG');
        expect(count(1234)).toMatch(/^1.?234$/);
    });
});

describe('what Intl refuses', () => {
    const noon = '2026-11-22T12:00:00Z';
    const NOW = Date.parse(noon);

    it.each([
        ['GMT+02:00', /14:00/],
        ['UTC+3', /15:00/],
        ['GMT-8', /04:00/],
        ['UT+05:30', /17:30/],
        ['+0545', /17:45/],
        ['Z', /12:00/],
        ['utc', /12:00/],
        ['Mars/Phobos', /12:00.*UTC/],
        ['UTC+99', /12:00.*UTC/],
        ['', /12:00/],
        ['America/New_York', /07:00/],
    ])('is shown in zone %o', (zone, time) => {
        expect(exact(noon, zone)).toMatch(time);
        expect(spaced(dayRange(noon, '2026-12-04T12:00:00Z', zone, NOW))).toBe('22 Nov – 4 Dec');
        expect(relative(noon, NOW, zone)).toBe('just now');
        expect(zoneName(zone)).not.toBe('');
        expect(dayIn(zone, noon)).toBe('2026-11-22');
        expect(instantOf(localOf(noon, zone), zone)).toBe('2026-11-22T12:00:00.000Z');
    });

    it('is named as the record has it, and unknown zones with what they are shown in', () => {
        expect(zoneName('America/New_York')).toBe('America/New York');
        expect(zoneName('GMT+02:00')).toBe('GMT+02:00');
        expect(zoneName('Mars/Phobos')).toBe('Mars/Phobos, shown in UTC');
    });

    it('names a fixed offset and an unknown zone, so that nobody takes the time for their own', () => {
        expect(exact(noon, 'GMT+02:00')).toMatch(/GMT\+2$/);
        expect(exact(noon, 'Mars/Phobos')).toMatch(/UTC$/);
    });

    it.each(['+58879-01-18T05:13:20Z', 'soon', '', '2026-13-45'])('is a dash for the time %o', (at) => {
        expect(exact(at, 'Europe/Berlin')).toBe('–');
        expect(day(at, 'UTC')).toBe('–');
        expect(clock(at)).toBe('–');
        expect(relative(at, 0)).toBe('–');
        expect(duration(at, noon)).toBe('–');
        expect(dayRange(at, at, 'UTC')).toBe('–');
        expect(dayRange(noon, at, 'UTC', NOW)).toBe('22 Nov 2026 – –');
        expect(dayIn('UTC', at)).toBe('');
        expect(localOf(at, 'UTC')).toBe('');
        expect(instantOf(at, 'UTC')).toBe('');
    });

    it('keeps a date whose year does not fit a field out of it', () => {
        expect(localOf('+058879-01-18T05:13:20Z', 'UTC')).toBe('');
        expect(exact('+058879-01-18T05:13:20Z', 'UTC')).toContain('58879');
    });

    it.each([['EURO', '12.50 EURO'], ['', '12.50'], ['€', '12.50 €'], ['ZZZ', 'ZZZ 12.50']])('is shown for the currency %o', (currency, text) => {
        expect(spaced(money(12.5, currency))).toBe(text);
        expect(spaced(money(12.5, currency, { compact: true }))).toMatch(/12\.5/);
        expect(moneyParts(12.5, currency).number).toBe('12.50');
        expect(decimalsOf(currency)).toBe(2);
    });

    it('is a dash for what is not a number', () => {
        for (const show of [count, percent, rate, roi, ratio, mean, compact, (value: number) => money(value, 'EUR')]) {
            expect([show(Number.NaN), show(Number.POSITIVE_INFINITY)]).toEqual(['–', '–']);
        }
        expect(moneyParts(Number.NaN, 'EUR').number).toBe('–');
    });
});

describe('amounts on an axis', () => {
    const labels = (currency: string, ticks: number[]) => ticks.map((tick) => spaced(moneyTick(tick, currency, ticks)));

    it('have the decimals of their currency, or none', () => {
        expect(labels('EUR', [0, 0.5, 1])).toEqual(['€0.00', '€0.50', '€1.00']);
        expect(labels('EUR', [0, 500])).toEqual(['€0', '€500']);
        expect(labels('KWD', [0, 0.025, 0.05])).toEqual(['KWD 0.000', 'KWD 0.025', 'KWD 0.050']);
        expect(labels('KWD', [0, 100, 200])).toEqual(['KWD 0', 'KWD 100', 'KWD 200']);
        expect(labels('JPY', [0, 1, 2])).toEqual(['JP¥0', 'JP¥1', 'JP¥2']);
    });

    it('are abbreviated without losing a step', () => {
        expect(labels('EUR', [0, 1250, 2500])).toEqual(['€0', '€1.25k', '€2.5k']);
        expect(labels('JPY', [0, 250_000, 500_000])).toEqual(['JP¥0', 'JP¥250k', 'JP¥500k']);
        expect(labels('KWD', [-2000, 0])).toEqual(['-KWD 2k', 'KWD 0']);
        expect(labels('€uro', [0, 2500])).toEqual(['0 €uro', '2.5k €uro']);
    });

    it('are multiples of the smallest amount', () => {
        expect([metricAxis('money', 'EUR').unit, metricAxis('money', 'KWD').unit, metricAxis('money', 'JPY').unit, metricAxis('count').unit, metricAxis('rate').unit]).toEqual([0.01, 0.001, 1, 1, undefined]);
        expect([0, 250, 1250].map((tick) => metricAxis('count').format(tick, []))).toEqual(['0', '250', '1.25k']);
    });
});

describe('changes from one period to the next', () => {
    it('of rates and returns are in points', () => {
        expect(changeOf('return', 0.84, 0.95)).toMatchObject({ text: '-11 pts' });
        expect(changeOf('rate', 0.015, 0.0135)).toMatchObject({ text: '+0.15 pts' });
        expect(changeOf('rate', 0.0135, 0)).toMatchObject({ text: '+1.35 pts' });
        expect(changeOf('return', 2.0449, 2.0251)).toMatchObject({ text: '+1 pt' });
    });

    it('of rates agree with the rates that are shown', () => {
        expect([rate(0.028_04), rate(0.028_06)]).toEqual(['2.80%', '2.81%']);
        expect(changeOf('rate', 0.028_04, 0.028_06)).toMatchObject({ text: '-0.01 pts' });
        expect(changeOf('rate', 0.028_01, 0.028_04)?.amount).toBe(0);
    });

    it('of everything else are relative', () => {
        expect(changeOf('money', 300, 200)).toEqual({ amount: 0.5, text: '+50%' });
        expect(changeOf('count', 5, -10)).toMatchObject({ amount: 1.5 });
        expect(changeOf('count', 100.01, 100)?.amount).toBe(0);
    });

    it('are unknown if there is nothing to compare with', () => {
        expect(changeOf('count', 5, 0)).toBeUndefined();
        expect(changeOf('return', 0.4, null)).toBeUndefined();
        expect(changeOf('return', undefined, 0.4)).toBeUndefined();
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

    it('name the zone if it is not the person’s own', () => {
        expect(exact('2026-11-22T12:00:00Z', 'America/New_York')).toMatch(/07:00.*(GMT-5|EST)/);
        expect(exact('2026-11-22T12:00:00Z', Intl.DateTimeFormat().resolvedOptions().timeZone)).not.toMatch(/GMT|CET/);
    });

    it('are formatted as durations and ranges', () => {
        expect(duration('2026-11-22T12:00:00Z', '2026-11-22T14:05:10Z')).toBe('2 h 5 min');
        expect(duration('2026-11-22T12:00:00Z', '2026-11-22T12:00:09Z')).toBe('9 s');
        expect(spaced(dayRange('2026-11-22T12:00:00Z', '2026-12-04T12:00:00Z', 'UTC', now))).toBe('22 Nov – 4 Dec');
        expect(spaced(dayRange('2026-11-22T12:00:00Z', '2027-01-04T12:00:00Z', 'UTC', now))).toBe('22 Nov 2026 – 4 Jan 2027');
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

describe('languages', () => {
    it('are named, unless their tag means nothing', () => {
        expect(['sv', 'fr-CA', 'not a tag'].map(languageName)).toEqual(['Swedish', 'Canadian French', 'not a tag']);
    });
});
