import { describe, expect, it } from 'vitest';
import { barsOf, daysOf, monthText, parseMonth } from '#features/campaigns/calendar/months.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';

const campaign = (id: string, startsAt: string, endsAt: string, timeZone = 'UTC') => ({ id, startsAt, endsAt, timeZone }) as CampaignSummary;
const november = parseMonth('2026-11')!;
const shown = (...campaigns: CampaignSummary[]) => barsOf(campaigns, november).map(({ campaign: { id }, from, to }) => [id, from, to]);

describe('the calendar', () => {
    it('shows what runs in the month, cut at its ends', () => {
        expect(
            shown(
                campaign('before', '2026-10-01T00:00:00Z', '2026-10-31T12:00:00Z'),
                campaign('over', '2026-11-20T00:00:00Z', '2026-12-24T00:00:00Z'),
                campaign('into', '2026-10-20T00:00:00Z', '2026-11-03T09:00:00Z'),
                campaign('after', '2026-12-01T00:00:00Z', '2026-12-05T00:00:00Z'),
            ),
        ).toEqual([['into', 1, 3], ['over', 20, 30]]);
    });

    it('counts days in the campaign’s zone', () => {
        expect(shown(campaign('c', '2026-11-09T20:00:00Z', '2026-11-11T20:00:00Z', 'Asia/Tokyo'))).toEqual([['c', 10, 12]]);
        expect(shown(campaign('c', '2026-11-09T23:00:00Z', '2026-11-11T23:00:00Z', 'GMT+02:00'))).toEqual([['c', 10, 12]]);
    });

    it('leaves out a campaign whose dates can’t be read', () => {
        expect(shown(campaign('bad', '+58879-01-18T05:13:20Z', 'soon'), campaign('good', '2026-11-02T00:00:00Z', '2026-11-03T00:00:00Z'))).toEqual([['good', 2, 3]]);
    });

    it('reads months', () => {
        expect(monthText(november.add({ months: 2 }))).toBe('2027-01');
        expect(parseMonth('2026-13')).toBeUndefined();
        expect(parseMonth(7)).toBeUndefined();
        expect(daysOf(november).filter((day) => day.weekend).map((day) => day.day).slice(0, 3)).toEqual([1, 7, 8]);
    });
});
