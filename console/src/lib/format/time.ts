import { locale } from '#lib/format/numbers.ts';
import { libStrings } from '#lib/strings.ts';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
];

export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Formats a time relative to now: "in 3 days", "2 minutes ago", "just now". */
export function relative(instant: string | number, now: number): string {
    const seconds = (new Date(instant).getTime() - now) / 1000;
    const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
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
    return new Intl.DateTimeFormat(locale(), {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
        ...(otherZone ? { timeZoneName: 'short' as const } : {}),
    }).format(new Date(instant));
}

export const clock = (instant: string | number, zone: string = localZone()) =>
    new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant));

/** Formats a day in a zone; adds the year if it is not the current one. */
export function day(instant: string | number, zone: string = localZone(), now = Date.now()): string {
    const date = new Date(instant);
    const sameYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
    return new Intl.DateTimeFormat(locale(), {
        day: 'numeric',
        month: 'short',
        ...(sameYear ? {} : { year: 'numeric' as const }),
        timeZone: zone,
    }).format(date);
}

/** Formats a calendar day without a zone, such as 2026-11-22. */
export const calendarDay = (date: string) => day(`${date}T12:00:00Z`, 'UTC');

/** Returns the weekday of a calendar day. */
export const weekday = (date: string) =>
    new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

/** Formats a local date and time without a zone, such as 2026-11-22T14:00. */
export const localHour = (local: string) => `${calendarDay(local.slice(0, 10))}, ${localClock(local)}`;

/** Formats only the time of a local date and time. */
export const localClock = (local: string) => clock(`${local}Z`, 'UTC');

export function dayRange(from: string, to: string, zone?: string): string {
    const format = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone });
    return format.formatRange(new Date(from), new Date(to));
}

/** Formats a duration in its two largest units: 2 h 5 min. */
export function duration(from: string, to: string): string {
    const seconds = Math.max(0, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1000));
    if (seconds < 60) return libStrings.time.seconds(seconds);
    if (seconds < 3_600) return libStrings.time.minutes(Math.floor(seconds / 60), seconds % 60);
    if (seconds < 86_400) return libStrings.time.hours(Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60));
    const days = Math.floor(seconds / 86_400);
    return libStrings.time.days(days, Math.floor((seconds % 86_400) / 3_600));
}

/** Formats an hour of the day. */
export const clockHour = (hour: number) =>
    new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1, hour));
