import { datePartsIn, formatDate, formatDateRange, localZone, NO_VALUE, relativeFormat } from '#lib/format/intl.ts';
import { isOffset, isZone, zoneOf } from '#lib/format/zones.ts';
import { libStrings } from '#lib/strings.ts';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** Up to this many hours, "in 3 hours" says more than "tomorrow". */
const NEAR = 6;

export { localZone };

/** Milliseconds of an instant; NaN if it is none, such as a year that no date can have. */
const timeOf = (instant: string | number) => new Date(instant).getTime();

/**
 * Formats a time relative to now: "just now", "in 3 hours", "tomorrow", "in 2 days". Days are those of the calendar in the
 * zone: late on the 28th, the 30th is in 2 days.
 */
export function relative(instant: string | number, now: number, zone: string = localZone()): string {
    const time = timeOf(instant);
    if (Number.isNaN(time)) return NO_VALUE;
    const seconds = (time - now) / 1000;
    const away = Math.abs(seconds);
    if (away < MINUTE) return libStrings.time.justNow;
    if (away < HOUR) return relativeFormat('auto').format(Math.trunc(seconds / MINUTE), 'minute');
    const days = dayNumber(time, zone) - dayNumber(now, zone);
    if (days === 0 || away < NEAR * HOUR) return relativeFormat('auto').format(Math.trunc(seconds / HOUR), 'hour');
    return inDays(days);
}

// "Next week" or "next month" would be a claim about the calendar, so from two weeks on the number is always given.
function inDays(days: number): string {
    if (Math.abs(days) < 14) return relativeFormat('auto').format(days, 'day');
    const format = relativeFormat('always');
    if (Math.abs(days) < 30) return format.format(Math.round(days / 7), 'week');
    if (Math.abs(days) < 345) return format.format(Math.round(days / 30.44), 'month');
    return format.format(Math.round(days / 365.25), 'year');
}

/** The number of a calendar day in a zone, counted from 1 January 1970. */
function dayNumber(time: number, zone: string): number {
    const parts = datePartsIn(time, zone);
    return parts ? Math.round(Date.UTC(parts.year, parts.month - 1, parts.day) / (DAY * 1000)) : Number.NaN;
}

/** Formats a date and time in a zone; names the zone if it is not the person's own. */
export function exact(instant: string | number, zone: string = localZone()): string {
    const otherZone = zone !== localZone();
    return formatDate(instant, zone, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        ...(otherZone ? { timeZoneName: 'short' as const } : {}),
    });
}

export const clock = (instant: string | number, zone: string = localZone()) =>
    formatDate(instant, zone, { hour: '2-digit', minute: '2-digit' });

/** Formats a day in a zone; adds the year if it is not the current one. */
export function day(instant: string | number, zone: string = localZone(), now = Date.now()): string {
    const sameYear = new Date(instant).getUTCFullYear() === new Date(now).getUTCFullYear();
    return formatDate(instant, zone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' as const }) });
}

/** Formats a calendar day without a zone, such as 2026-11-22. */
export const calendarDay = (date: string) => day(`${date}T12:00:00Z`, 'UTC');

/** Formats a calendar day in words, with its weekday. */
export const longDay = (date: string) => formatDate(`${date}T12:00:00Z`, 'UTC', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Returns the weekday of a calendar day. */
export const weekday = (date: string) => formatDate(`${date}T12:00:00Z`, 'UTC', { weekday: 'long' });

/** Formats a local date and time without a zone, such as 2026-11-22T14:00. */
export const localHour = (local: string) => `${calendarDay(local.slice(0, 10))}, ${localClock(local)}`;

/** Formats only the time of a local date and time. */
export const localClock = (local: string) => clock(`${local}Z`, 'UTC');

/** Formats the days from one instant to another in a zone; leaves out the year if it is the current one. */
export function dayRange(from: string, to: string, zone: string = localZone(), now = Date.now()): string {
    const thisYear = new Date(now).getUTCFullYear();
    const sameYear = [from, to].every((end) => new Date(end).getUTCFullYear() === thisYear);
    return formatDateRange(from, to, zone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' as const }) });
}

/** Formats a range of calendar days without a zone; leaves out the year if it is the current one. */
export const calendarDays = (from: string, to: string) => dayRange(`${from}T12:00:00Z`, `${to}T12:00:00Z`, 'UTC');

/** Formats a range of calendar days without a zone, with the year. */
export const calendarRange = (from: string, to: string) =>
    formatDateRange(`${from}T12:00:00Z`, `${to}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'short', year: 'numeric' });

/** Returns the calendar day of an instant in a zone, such as 2026-11-22; empty if the instant does not exist. */
export function dayIn(zone: string, at: string | number = Date.now()): string {
    const parts = datePartsIn(at, zone);
    const pad = (value: number, length: number) => String(value).padStart(length, '0');
    return parts ? `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}` : '';
}

/** Returns the calendar day a number of days after another; before it if the number is negative. */
export const daysAfter = (day: string, days: number) => new Date(Date.parse(day) + days * DAY * 1000).toISOString().slice(0, 10);

/** Returns the number of days from the first to the last, both included. */
export const dayCount = (first: string, last: string) => Math.round((Date.parse(last) - Date.parse(first)) / (DAY * 1000)) + 1;

/** Formats a duration in its two largest units: 2 h 5 min. */
export function duration(from: string, to: string): string {
    const seconds = Math.max(0, Math.round((timeOf(to) - timeOf(from)) / 1000));
    if (Number.isNaN(seconds)) return NO_VALUE;
    if (seconds < MINUTE) return libStrings.time.seconds(seconds);
    if (seconds < HOUR) return libStrings.time.minutes(Math.floor(seconds / MINUTE), seconds % MINUTE);
    if (seconds < DAY) return libStrings.time.hours(Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE));
    return libStrings.time.days(Math.floor(seconds / DAY), Math.floor((seconds % DAY) / HOUR));
}

/** Formats an hour of the day. */
export const clockHour = (hour: number) => formatDate(Date.UTC(2024, 0, 1, hour), 'UTC', { hour: '2-digit', minute: '2-digit' });

/** The name of a zone as people read it. One that the browser doesn't know is named together with what it is shown in. */
export const zoneName = (zone: string) => (isZone(zone) || isOffset(zone) ? zone.replaceAll('_', ' ') : libStrings.time.otherZone(zone, zoneOf(zone).timeZone));

/** A month such as 2026-11. */
export const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Formats a month such as 2026-11: "November 2026". */
export const monthName = (month: string) => formatDate(`${month}-01T12:00:00Z`, 'UTC', { month: 'long', year: 'numeric' });
