import { beforeEach, describe, expect, it, vi } from 'vitest';
import { explanationOf } from '#features/analytics/campaign/explanation.ts';
import { chartStrings } from '#features/analytics/charts/strings.ts';
import { anomalyText } from '#features/analytics/parts/anomaly-text.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('anomalies', () => {
    it('are compared with a typical day of the same weekday', () => {
        expect(anomalyText({ day: '2026-11-03', metric: 'clicks', code: 'ABOVE_EXPECTED', value: 32, expected: 10, score: 5 }, 'EUR')).toBe(
            'More than usual: 32 instead of 10 on a typical Tuesday.',
        );
        expect(anomalyText({ day: '2026-11-04', metric: 'revenue', code: 'BELOW_EXPECTED', value: 12.5, expected: 100, score: -5 }, 'EUR')).toBe(
            'Less than usual: €12.50 instead of €100.00 on a typical Wednesday.',
        );
    });
});

describe('the channel ranking', () => {
    it('explains scores by their parts', () => {
        const parts = [
            { measure: 'ROI' as const, value: 2, lowerBound: 1.6, best: 2, weight: 0.57, points: 0.57 },
            { measure: 'CONVERSION_RATE' as const, value: 0.021, lowerBound: 0.015, best: 0.042, weight: 0.43, points: 0.215 },
        ];
        expect(explanationOf({ rank: 1, channel: 'ADS', code: 'SCORED', score: 0.785, parts, unknown: [] })).toBe(
            '79 of 100 points. ROI +200% (at least +160%; 57 of 57); Conversion rate 2.10% (at least 1.50%; 22 of 43).',
        );
    });

    it('says if a channel can’t be compared', () => {
        expect(explanationOf({ rank: 2, channel: 'ADS', code: 'INSUFFICIENT_DATA', parts: [], unknown: ['ROI'] })).toBe('Not enough data to compare.');
    });
});

describe('enums', () => {
    it('have text for each value', () => {
        expect(Object.values(analyticsStrings.direction)).toEqual(['Rising', 'Falling', 'Steady', 'Not enough data for a trend']);
        expect(Object.values(chartStrings.attribution.description)).toEqual([
            'The first touchpoint gets all the credit.',
            'The last touchpoint gets all the credit.',
            'All touchpoints share the credit equally.',
            'Touchpoints closer to the conversion get more credit.',
            'The first and last touchpoints get 40% each; the others share the rest.',
        ]);
    });
});
