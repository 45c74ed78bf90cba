import { datePartsIn, formatDate, formatDateRange, localZone, NO_VALUE, relativeFormat } from '#lib/format/intl.ts';
import { libStrings } from '#lib/strings.ts';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
];

export { localZone };

/** Formats a time relative to now: "in 3 days", "2 minutes ago", "just now". */
export function relative(instant: string | number, now: number): string {
    const seconds = (new Date(instant).getTime() - now) / 1000;
    if (Number.isNaN(seconds)) return NO_VALUE;
    const format = relativeFormat();
    for (const [unit, size] of UNITS) {
        if (Math.abs(seconds) >= size) {
            return format.format(Math.trunc(seconds / size), unit);
        }
    }
    return libStrings.time.justNow;
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
export const weekday = (date: string) =>
    formatDate(`${date}T12:00:00Z`, 'UTC', { weekday: 'long' });

/** Formats a local date and time without a zone, such as 2026-11-22T14:00. */
export const localHour = (local: string) => `${calendarDay(local.slice(0, 10))}, ${localClock(local)}`;

/** Formats only the time of a local date and time. */
export const localClock = (local: string) => clock(`${local}Z`, 'UTC');

export const dayRange = (from: string, to: string, zone: string = localZone()) =>
    formatDateRange(from, to, zone, { day: 'numeric', month: 'short', year: 'numeric' });

/** Formats a range of calendar days without a zone. */
export const calendarRange = (from: string, to: string) =>
    formatDateRange(`${from}T12:00:00Z`, `${to}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'short', year: 'numeric' });

/** Returns the calendar day of an instant in a zone, such as 2026-11-22; empty if the instant does not exist. */
export function dayIn(zone: string, at: string | number = Date.now()): string {
    const parts = datePartsIn(at, zone);
    const pad = (value: number, length: number) => String(value).padStart(length, '0');
    return parts ? `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}` : '';
}

/** Returns the calendar day a number of days after another; before it if the number is negative. */
export const daysAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Returns the number of days from the first to the last, both included. */
export const dayCount = (first: string, last: string) => Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;

/** Formats a duration in its two largest units: 2 h 5 min. */
export function duration(from: string, to: string): string {
    const seconds = Math.max(0, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1000));
    if (Number.isNaN(seconds)) return NO_VALUE;
    if (seconds < 60) return libStrings.time.seconds(seconds);
    if (seconds < 3_600) return libStrings.time.minutes(Math.floor(seconds / 60), seconds % 60);
    if (seconds < 86_400) return libStrings.time.hours(Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60));
    const days = Math.floor(seconds / 86_400);
    return libStrings.time.days(days, Math.floor((seconds % 86_400) / 3_600));
}

/** Formats an hour of the day. */
export const clockHour = (hour: number) =>
    formatDate(Date.UTC(2024, 0, 1, hour), 'UTC', { hour: '2-digit', minute: '2-digit' });
