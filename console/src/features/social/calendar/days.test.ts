import { describe, expect, it } from 'vitest';
import { byCell, cellOf, dayShades, daysOf, isOver, mondayOf, movedTo, shadeOf, spanOf, stepOf } from '#features/social/calendar/days.ts';
import { calendarSearch } from '#features/social/calendar/search.ts';
import type { BestTimes, CalendarEntry } from '#features/social/types.ts';

const ZONE = 'Europe/Berlin';
const entry = (scheduledFor: string): CalendarEntry => ({ id: scheduledFor, campaignId: 'c1', platform: 'LINKEDIN', status: 'QUEUED', holds: [], timing: 'EXACT', scheduledFor, excerpt: '', parts: 1, media: 0, version: 1 });

describe('the days of the calendar', () => {
    it('shows the six weeks from the Monday before a month', () => {
        const days = daysOf('month', '2026-11-22');
        expect([days[0], days.at(-1), days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    });

    it('shows a week from its Monday, also on a Sunday', () => {
        expect(mondayOf('2026-11-29')).toBe('2026-11-23');
        expect(daysOf('week', '2026-11-29')).toHaveLength(7);
    });

    it('steps by weeks and by months, across a year', () => {
        expect(stepOf('week', '2026-12-30', 1)).toBe('2027-01-06');
        expect(stepOf('month', '2026-12-31', 1)).toBe('2027-01-01');
        expect(stepOf('month', '2027-01-31', -1)).toBe('2026-12-01');
    });

    it('spans local days, across the change of the clocks', () => {
        expect(spanOf(['2026-10-25'], ZONE)).toEqual({ from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' });
    });
});

describe('posts in cells', () => {
    it('belong to the local day, and to the local hour', () => {
        const late = entry('2026-11-22T23:30:00Z');
        expect([...byCell([late], 'month', ZONE).keys()]).toEqual(['2026-11-23']);
        expect([...byCell([late], 'week', ZONE).keys()]).toEqual(['2026-11-23T00']);
    });

    it('keep their time of day on another day, and their minute in another hour', () => {
        const post = entry('2026-11-22T08:25:00Z');
        expect(movedTo(post, '2026-11-24', ZONE)).toBe('2026-11-24T08:25:00.000Z');
        expect(movedTo(post, cellOf('2026-11-24', 7), ZONE)).toBe('2026-11-24T06:25:00.000Z');
    });

    it('keep their local time when the clocks change in between', () => {
        expect(movedTo(entry('2026-10-24T07:00:00Z'), '2026-10-26', ZONE)).toBe('2026-10-26T08:00:00.000Z');
    });

    it('cannot be dropped on what is over, but in the current day and hour', () => {
        const now = Date.parse('2026-11-22T08:25:00Z');
        expect(['2026-11-21', '2026-11-22', '2026-11-22T08', '2026-11-22T09'].map((cell) => isOver(cell, ZONE, now))).toEqual([true, false, true, false]);
    });
});

describe('the shade of an hour', () => {
    const times = (platform: 'LINKEDIN' | 'TWITTER', timeZone: string, hour: number): BestTimes => ({ platform, timeZone, source: 'USUAL_HOURS', posts: 0, best: [], hours: [{ weekday: 'TUESDAY', hour, score: 1, ownShare: 0 }] });

    it('is the score at that moment in the account’s own zone', () => {
        const tokyo = times('LINKEDIN', 'Asia/Tokyo', 17);
        expect(shadeOf('2026-11-24T09', ZONE, [tokyo], [])).toBe(1);
        expect(shadeOf('2026-11-24T17', ZONE, [tokyo], [])).toBe(0);
    });

    it('is the mean of the networks shown', () => {
        const both = [times('LINKEDIN', ZONE, 9), times('TWITTER', ZONE, 12)];
        expect(shadeOf('2026-11-24T09', ZONE, both, [])).toBe(0.5);
        expect(shadeOf('2026-11-24T09', ZONE, both, ['LINKEDIN'])).toBe(1);
        expect(shadeOf('2026-11-24T09', ZONE, [], [])).toBe(0);
    });
});

describe('the shade of a day', () => {
    it('is the score of its best hour', () => {
        const times: BestTimes = { platform: 'LINKEDIN', timeZone: ZONE, source: 'USUAL_HOURS', posts: 0, best: [], hours: [{ weekday: 'TUESDAY', hour: 9, score: 1, ownShare: 0 }, { weekday: 'WEDNESDAY', hour: 23, score: 0.7, ownShare: 0 }] };
        expect(dayShades(['2026-11-23', '2026-11-24', '2026-11-25'], ZONE, [times], [])).toEqual([0, 1, 0.7]);
    });
});

describe('the search parameters', () => {
    it('keep what is valid and drop the rest', () => {
        expect(calendarSearch({ view: 'week', day: '2026-11-22', platforms: 'LINKEDIN,TWITTER,EMAIL,x' })).toEqual({ view: 'week', day: '2026-11-22', platforms: 'TWITTER,LINKEDIN' });
        expect(calendarSearch({ view: 'year', day: '2026-02-30', platforms: 7 })).toEqual({ view: undefined, day: undefined, platforms: undefined });
    });
});
