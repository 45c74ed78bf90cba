import { locale } from '#lib/format/numbers.ts';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
];

export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "in 3 days", "2 minutes ago"; under a minute it is now. */
export function relative(instant: string | number, now: number): string {
    const seconds = (new Date(instant).getTime() - now) / 1000;
    const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
    for (const [unit, size] of UNITS) {
        if (Math.abs(seconds) >= size) {
            return format.format(Math.trunc(seconds / size), unit);
        }
    }
    return 'just now';
}

/** Day and time in a zone, the zone named where it is not the person's own. */
export function exact(instant: string | number, zone: string = localZone()): string {
    const foreign = zone !== localZone();
    return new Intl.DateTimeFormat(locale(), {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
        ...(foreign ? { timeZoneName: 'short' as const } : {}),
    }).format(new Date(instant));
}

export const clock = (instant: string | number, zone: string = localZone()) =>
    new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant));

/** A day in a zone, the year only where it is not this one. */
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

/** A calendar day without a zone, as 2026-11-22 in figures by day. */
export const calendarDay = (date: string) => day(`${date}T12:00:00Z`, 'UTC');

/** A date and time as some clocks show it, without a zone, as 2026-11-22T14:00 in figures by hour. */
export const localHour = (local: string) => `${calendarDay(local.slice(0, 10))}, ${localClock(local)}`;

/** The time of such a date and time. */
export const localClock = (local: string) => clock(`${local}Z`, 'UTC');

export function dayRange(from: string, to: string, zone?: string): string {
    const format = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone });
    return format.formatRange(new Date(from), new Date(to));
}

/** How long, in its two largest units: 2 h 5 min. */
export function duration(from: string, to: string): string {
    const seconds = Math.max(0, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1000));
    if (seconds < 60) return `${seconds} s`;
    if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
    const days = Math.floor(seconds / 86_400);
    const hours = Math.floor((seconds % 86_400) / 3_600);
    return [days === 1 ? '1 day' : `${days} days`, hours > 0 && `${hours} h`].filter(Boolean).join(' ');
}

/** An hour of the day without a day, as in figures by hour. */
export const clockHour = (hour: number) =>
    new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1, hour));
