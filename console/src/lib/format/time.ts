import { language } from '#lib/format/numbers.ts';
import { isZone, safeZone } from '#lib/format/zones.ts';
import { libStrings } from '#lib/strings.ts';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** Up to this many hours, "in 3 hours" says more than "tomorrow". */
const NEAR = 6;

export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Milliseconds of an instant; NaN if it is none, such as a year that no date can have. */
const timeOf = (instant: string | number) => new Date(instant).getTime();

/** Formats a date; a value that is no date is shown as it is rather than failing the page. */
function formatted(instant: string | number, options: Intl.DateTimeFormatOptions): string {
    const time = timeOf(instant);
    if (Number.isNaN(time)) return String(instant) || libStrings.time.unknown;
    return new Intl.DateTimeFormat(language(), { ...options, timeZone: safeZone(options.timeZone ?? localZone()) }).format(time);
}

/**
 * Formats a time relative to now: "just now", "in 3 hours", "tomorrow", "in 2 days". Days are those of the calendar in the
 * zone: late on the 28th, the 30th is in 2 days.
 */
export function relative(instant: string | number, now: number, zone: string = localZone()): string {
    const time = timeOf(instant);
    if (Number.isNaN(time)) return String(instant) || libStrings.time.unknown;
    const seconds = (time - now) / 1000;
    const away = Math.abs(seconds);
    const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
    if (away < MINUTE) return libStrings.time.justNow;
    if (away < HOUR) return format.format(Math.trunc(seconds / MINUTE), 'minute');
    const days = dayNumber(time, zone) - dayNumber(now, zone);
    if (days === 0 || away < NEAR * HOUR) return format.format(Math.trunc(seconds / HOUR), 'hour');
    return inDays(days);
}

// "Next week" or "next month" would be a claim about the calendar, so from two weeks on the number is always given.
function inDays(days: number): string {
    const { format } = numbered(Math.abs(days) < 14);
    if (Math.abs(days) < 14) return format(days, 'day');
    if (Math.abs(days) < 30) return format(Math.round(days / 7), 'week');
    if (Math.abs(days) < 345) return format(Math.round(days / 30.44), 'month');
    return format(Math.round(days / 365.25), 'year');
}

function numbered(auto: boolean) {
    const format = new Intl.RelativeTimeFormat(language(), { numeric: auto ? 'auto' : 'always' });
    return { format: (value: number, unit: Intl.RelativeTimeFormatUnit) => format.format(value, unit) };
}

/** The number of a calendar day in a zone, counted from 1 January 1970. */
function dayNumber(time: number, zone: string): number {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: safeZone(zone), calendar: 'gregory', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(time);
    const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return Math.round(Date.UTC(get('year'), get('month') - 1, get('day')) / (DAY * 1000));
}

/** Formats a date and time in a zone; names the zone if it is not the person's own. */
export function exact(instant: string | number, zone: string = localZone()): string {
    const otherZone = zone !== localZone();
    return formatted(instant, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
        ...(otherZone ? { timeZoneName: 'short' as const } : {}),
    });
}

export const clock = (instant: string | number, zone: string = localZone()) =>
    formatted(instant, { hour: '2-digit', minute: '2-digit', timeZone: zone });

/** Formats a day in a zone; adds the year if it is not the current one. */
export function day(instant: string | number, zone: string = localZone(), now = Date.now()): string {
    const sameYear = new Date(instant).getUTCFullYear() === new Date(now).getUTCFullYear();
    return formatted(instant, {
        day: 'numeric',
        month: 'short',
        ...(sameYear ? {} : { year: 'numeric' as const }),
        timeZone: zone,
    });
}

/** Formats a calendar day without a zone, such as 2026-11-22. */
export const calendarDay = (date: string) => day(`${date}T12:00:00Z`, 'UTC');

/** Returns the weekday of a calendar day. */
export const weekday = (date: string) => formatted(`${date}T12:00:00Z`, { weekday: 'long', timeZone: 'UTC' });

/** Formats a local date and time without a zone, such as 2026-11-22T14:00. */
export const localHour = (local: string) => `${calendarDay(local.slice(0, 10))}, ${localClock(local)}`;

/** Formats only the time of a local date and time. */
export const localClock = (local: string) => clock(`${local}Z`, 'UTC');

/** Formats the days from one instant to another in a zone; leaves out the year if it is the current one. */
export function dayRange(from: string, to: string, zone?: string, now = Date.now()): string {
    const [first, last] = [timeOf(from), timeOf(to)];
    const [timeZone, thisYear] = [safeZone(zone ?? localZone()), new Date(now).getUTCFullYear()];
    if (Number.isNaN(first) || Number.isNaN(last) || last < first) {
        return libStrings.time.range(formatted(from, { dateStyle: 'medium', timeZone }), formatted(to, { dateStyle: 'medium', timeZone }));
    }
    const sameYear = [first, last].every((time) => new Date(time).getUTCFullYear() === thisYear);
    const year = sameYear ? {} : { year: 'numeric' as const };
    return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', ...year, timeZone }).formatRange(first, last);
}

/** Formats a duration in its two largest units: 2 h 5 min. */
export function duration(from: string, to: string): string {
    const seconds = Math.max(0, Math.round((timeOf(to) - timeOf(from)) / 1000));
    if (Number.isNaN(seconds)) return libStrings.time.unknown;
    if (seconds < 60) return libStrings.time.seconds(seconds);
    if (seconds < 3_600) return libStrings.time.minutes(Math.floor(seconds / 60), seconds % 60);
    if (seconds < 86_400) return libStrings.time.hours(Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60));
    const days = Math.floor(seconds / 86_400);
    return libStrings.time.days(days, Math.floor((seconds % 86_400) / 3_600));
}

/** Formats an hour of the day. */
export const clockHour = (hour: number) => formatted(Date.UTC(2024, 0, 1, hour), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** The name of a zone as people read it. A record's zone that is not an IANA name is named together with what it is shown in. */
export const zoneName = (zone: string) => (isZone(zone) ? zone.replaceAll('_', ' ') : libStrings.time.otherZone(zone, safeZone(zone)));

/** A month such as 2026-11. */
export const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Formats a month such as 2026-11: "November 2026". */
export const monthName = (month: string) => formatted(`${month}-01T12:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' });
