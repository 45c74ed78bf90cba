import { describe, expect, it } from 'vitest';
import { datesFromTomorrow } from '#features/campaigns/api/shift-dates.ts';

const dates = (startsAt: string, endsAt: string) => ({ startsAt, endsAt, timeZone: 'Europe/Berlin' });

describe('the dates of a copy', () => {
    it('move by whole weeks into the future, at the same time of day across a clock change', () => {
        const moved = datesFromTomorrow(dates('2026-10-05T07:00:00Z', '2026-10-19T07:00:00Z'), Date.parse('2026-11-28T20:00:00Z'));
        expect(moved).toEqual({ startsAt: '2026-11-30T08:00:00.000Z', endsAt: '2026-12-14T08:00:00.000Z' });
    });

    it('stay if they are still ahead, or can’t be read', () => {
        expect(datesFromTomorrow(dates('2026-12-01T08:00:00Z', '2026-12-02T08:00:00Z'), Date.parse('2026-11-28T20:00:00Z'))).toBeUndefined();
        expect(datesFromTomorrow(dates('+58879-01-18T05:13:20Z', 'soon'), 0)).toBeUndefined();
    });
});
