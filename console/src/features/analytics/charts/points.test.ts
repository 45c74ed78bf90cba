import { describe, expect, it } from 'vitest';
import { dailyValues, pointsOf, sum } from '#features/analytics/charts/points.ts';
import type { Trends } from '#features/analytics/types.ts';
import { days } from '#testing/fixtures.ts';

const trends = (values: Record<string, number>[], part: Partial<Trends> = {}): Trends => ({
    campaignId: 'c',
    period: { from: '2026-11-01', to: '2026-11-30', timeZone: 'UTC' },
    days: days(values),
    metrics: [],
    anomalies: [],
    ...part,
});

describe('trend points', () => {
    it('leaves gaps where there is no record', () => {
        const points = pointsOf(trends([{ clicks: 3 }, {}, { clicks: 0 }]), 'clicks', 3, 'day');

        expect(points.map((point) => point.value)).toEqual([3, null, 0]);
        expect(points.map((point) => point.partial)).toEqual([false, false, true]);
    });

    it('compares each day with the same day of the previous period', () => {
        const points = pointsOf(trends([{ clicks: 1 }, { clicks: 2 }, { clicks: 3 }, {}]), 'clicks', 2, 'day');

        expect(points.map((point) => [point.value, point.previous, point.previousDay])).toEqual([
            [3, 1, '2026-11-01'],
            [null, 2, '2026-11-02'],
        ]);
    });

    it('has no previous period unless it is complete', () => {
        const points = pointsOf(trends([{ clicks: 1 }, { clicks: 2 }, { clicks: 3 }]), 'clicks', 2, 'day');

        expect(points.every((point) => point.previous === null && point.previousDay === undefined)).toBe(true);
    });

    it('counts complete weeks back from the last day', () => {
        const values = Array.from({ length: 17 }, (_, at) => ({ clicks: at }));

        const points = pointsOf(trends(values), 'clicks', 17, 'week');

        expect(points.map((point) => [point.day, point.value])).toEqual([
            ['2026-11-10', 3 + 4 + 5 + 6 + 7 + 8 + 9],
            ['2026-11-17', 10 + 11 + 12 + 13 + 14 + 15 + 16],
        ]);
        expect(points.at(-1)?.partial).toBe(true);
    });

    it('compares each hour with the same local time, even when the clocks change in between', () => {
        // On 25 October, 02:00 occurs twice in Berlin.
        const at = (hour: string, local: string, clicks: number) => ({ hour, local, partial: false, totals: { clicks }, movingAverage: {} });
        const hours = [
            at('2026-10-24T00:00:00Z', '2026-10-24T02:00:00', 1),
            at('2026-10-24T01:00:00Z', '2026-10-24T03:00:00', 2),
            at('2026-10-25T00:00:00Z', '2026-10-25T02:00:00', 3),
            at('2026-10-25T01:00:00Z', '2026-10-25T02:00:00', 4),
            at('2026-10-25T02:00:00Z', '2026-10-25T03:00:00', 5),
        ];
        const known = days([{}, {}]).map((day, n) => ({ ...day, day: `2026-10-${24 + n}` }));
        const all = trends([], { days: known, hours });

        expect(pointsOf(all, 'clicks', 1, 'hour').map((point) => [point.day, point.value, point.previous])).toEqual([
            ['2026-10-25T00:00:00Z', 3, 1],
            ['2026-10-25T01:00:00Z', 4, 1],
            ['2026-10-25T02:00:00Z', 5, 2],
        ]);
        expect(pointsOf(all, 'clicks', 2, 'hour').map((point) => [point.local, point.previous])).toEqual(hours.map((hour) => [hour.local, null]));
    });

    it('has no value before the first recorded hour, and zero for hours without a record after it', () => {
        const hours = [{}, { clicks: 2 }, {}].map((totals, n) => ({ hour: `2026-11-01T0${n}:00:00Z`, local: `2026-11-01T0${n}:00:00`, partial: false, totals, movingAverage: {} }));

        expect(pointsOf(trends([{}], { hours }), 'clicks', 1, 'hour').map((point) => point.value)).toEqual([null, 2, 0]);
        expect(pointsOf(trends([{}], { hours: hours.slice(0, 1) }), 'clicks', 1, 'hour').map((point) => point.value)).toEqual([null]);
    });

    it('marks only the anomalies of its own metric', () => {
        const anomaly = { day: '2026-11-02', metric: 'clicks' as const, value: 9, expected: 1, score: 8, code: 'ABOVE_EXPECTED' as const };
        const all = trends([{ clicks: 1, opens: 1 }, { clicks: 9, opens: 9 }], { anomalies: [anomaly] });

        expect(pointsOf(all, 'clicks', 2, 'day').map((point) => point.anomaly)).toEqual([undefined, anomaly]);
        expect(pointsOf(all, 'opens', 2, 'day').some((point) => point.anomaly)).toBe(false);
    });
});

describe('daily values', () => {
    it('divides only where the divisor is not zero', () => {
        const trend = days([{ spend: 10, revenue: 25 }, { revenue: 5 }, { spend: 4 }]);

        expect(dailyValues(trend, 'roi')).toEqual([1.5, null, -1]);
        expect(dailyValues(trend, 'revenue')).toEqual([25, 5, null]);
    });

    it('is undefined for KPIs that daily totals cannot give', () => {
        expect(dailyValues(days([{ clicks: 1 }]), 'ctr')).toBeUndefined();
    });

    it('adds up amounts without binary rounding errors', () => {
        expect(sum([0.1, 0.2, null])).toBe(0.3);
        expect(sum([null, null])).toBeNull();
    });
});
