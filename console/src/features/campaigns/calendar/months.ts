import { CalendarDate, endOfMonth } from '@internationalized/date';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { dayIn } from '#lib/format/time.ts';

/** A campaign's days within a month: the first and last, counted from 1. */
export interface Bar {
    campaign: CampaignSummary;
    from: number;
    to: number;
    /** Whether it began before the month, or ends after it. */
    startsEarlier: boolean;
    endsLater: boolean;
}

/** Parses a month such as 2026-11; undefined if it is none. */
export function parseMonth(text: unknown): CalendarDate | undefined {
    const match = /^(\d{4})-(\d{2})$/.exec(typeof text === 'string' ? text : '');
    const [year, month] = [Number(match?.[1]), Number(match?.[2])];
    return match && month >= 1 && month <= 12 ? new CalendarDate(year, month, 1) : undefined;
}

export const monthText = (month: CalendarDate) => month.toString().slice(0, 7);

/** The calendar day of an instant in a zone; undefined if it is no date. */
function dayOf(instant: string, zone: string): CalendarDate | undefined {
    const day = dayIn(zone, instant);
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return day === '' ? undefined : new CalendarDate(year, month, date);
}

/** The campaigns that run in a month, by their calendar days in their own zone, in the order of their start. */
export function barsOf(campaigns: CampaignSummary[], month: CalendarDate): Bar[] {
    const last = endOfMonth(month);
    return campaigns
        .flatMap((campaign): Bar[] => {
            const start = dayOf(campaign.startsAt, campaign.timeZone);
            const end = dayOf(campaign.endsAt, campaign.timeZone);
            if (!start || !end || start.compare(last) > 0 || end.compare(month) < 0) return [];
            const startsEarlier = start.compare(month) < 0;
            const endsLater = end.compare(last) > 0;
            return [{ campaign, from: startsEarlier ? 1 : start.day, to: endsLater ? last.day : end.day, startsEarlier, endsLater }];
        })
        .sort((a, b) => a.campaign.startsAt.localeCompare(b.campaign.startsAt));
}

/** The days of a month: their number, and whether they are a Saturday or Sunday. */
export const daysOf = (month: CalendarDate) =>
    Array.from({ length: endOfMonth(month).day }, (_, index) => {
        const day = index + 1;
        const weekday = new Date(Date.UTC(month.year, month.month - 1, day)).getUTCDay();
        return { day, weekend: weekday === 0 || weekday === 6 };
    });
