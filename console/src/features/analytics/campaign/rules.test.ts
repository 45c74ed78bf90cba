import { describe, expect, it } from 'vitest';
import { byMagnitude } from '#features/analytics/campaign/anomalies.tsx';
import { extremesOf } from '#features/analytics/campaign/comparison.tsx';
import { defaultGrain, grainsOf } from '#features/analytics/campaign/search.ts';
import type { Anomaly, Rank } from '#features/analytics/types.ts';

describe('anomalies', () => {
    it('are listed by magnitude, the latest of equals first', () => {
        const one = (day: string, score: number): Anomaly => ({ day, score, metric: 'clicks', code: 'ABOVE_EXPECTED', value: 32, expected: 10 });
        const all = [one('2026-11-20', 3.6), one('2026-11-03', 21), one('2026-11-18', -7), one('2026-11-19', 3.6)];

        expect(byMagnitude(all).map((anomaly) => anomaly.score)).toEqual([21, -7, 3.6, 3.6]);
        expect(byMagnitude(all)[2]?.day).toBe('2026-11-20');
    });
});

describe('the best and the worst channel', () => {
    const rank = (channel: Rank['channel'], score?: number): Rank => ({ rank: 1, channel, code: score === undefined ? 'INSUFFICIENT_DATA' : 'SCORED', parts: [], unknown: [], ...(score === undefined ? {} : { score }) });

    it('are the first and the last with a score', () => {
        expect(extremesOf([rank('EMAIL', 0.9), rank('ADS', 0.4), rank('TIKTOK')])).toEqual(['EMAIL', 'ADS']);
    });

    it('do not exist if nothing differs', () => {
        expect(extremesOf([rank('EMAIL', 0.9), rank('ADS', 0.9)])).toEqual([]);
        expect(extremesOf([rank('EMAIL', 0.9), rank('TIKTOK')])).toEqual([]);
        expect(extremesOf([])).toEqual([]);
    });
});

describe('groupings', () => {
    it('are by hour only for a few last days of all channels', () => {
        expect(grainsOf({ days: 7, preset: true }, true)).toEqual(['hour', 'day']);
        expect(grainsOf({ days: 7, preset: false }, true)).toEqual(['day']);
        expect(grainsOf({ days: 2, preset: true }, false)).toEqual(['day']);
        expect(grainsOf({ days: 90, preset: false }, false)).toEqual(['day', 'week']);
        expect(defaultGrain(2, ['hour', 'day'])).toBe('hour');
        expect(defaultGrain(2, ['day'])).toBe('day');
    });
});
