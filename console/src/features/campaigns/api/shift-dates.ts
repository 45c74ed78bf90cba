import type { Campaign } from '#features/campaigns/types.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/**
 * Moves dates that have passed by whole weeks, so that the start is later than tomorrow's beginning; undefined if the start is
 * still ahead or the dates can't be read. Times of day stay the same in the campaign's zone, also across a clock change.
 */
export function datesFromTomorrow(campaign: Pick<Campaign, 'startsAt' | 'endsAt' | 'timeZone'>, now: number): { startsAt: string; endsAt: string } | undefined {
    const start = Date.parse(campaign.startsAt);
    const earliest = now + DAY;
    const readable = [campaign.startsAt, campaign.endsAt].every((instant) => localOf(instant, campaign.timeZone) !== '');
    if (!readable || start > now) return undefined;
    const shift = Math.ceil((earliest - start) / WEEK) * WEEK;
    return { startsAt: moved(campaign.startsAt, campaign.timeZone, shift), endsAt: moved(campaign.endsAt, campaign.timeZone, shift) };
}

function moved(instant: string, zone: string, shift: number): string {
    const local = new Date(Date.parse(`${localOf(instant, zone)}Z`) + shift);
    return instantOf(local.toISOString().slice(0, 16), zone);
}
