import type { View } from '#features/social/calendar/search.ts';
import type { BestTimes, CalendarEntry } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';
import { dayIn, daysAfter } from '#lib/format/time.ts';
import { WEEKDAYS } from '#lib/format/weekdays.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

/** Six weeks show any month with the days around it. */
const MONTH_DAYS = 42;

/** The place of a calendar day in its week, from 0 for Monday. */
const weekdayOf = (day: string) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of a day's week. */
export const mondayOf = (day: string) => daysAfter(day, -weekdayOf(day));

/** The days that a view shows: the week of a day, or the six weeks from the Monday before its month. */
export function daysOf(view: View, day: string): string[] {
    const first = view === 'week' ? mondayOf(day) : mondayOf(`${day.slice(0, 7)}-01`);
    return Array.from({ length: view === 'week' ? 7 : MONTH_DAYS }, (_, at) => daysAfter(first, at));
}

/** A day of the view before or after: a week, or the first of a month. */
export function stepOf(view: View, day: string, by: 1 | -1): string {
    if (view === 'week') return daysAfter(day, 7 * by);
    const [year = 0, month = 1] = day.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}

/** The instants between which the days lie in a zone. */
export const spanOf = (days: readonly string[], zone: string) => ({
    from: instantOf(`${days[0]}T00:00`, zone),
    to: instantOf(`${daysAfter(days.at(-1)!, 1)}T00:00`, zone),
});

/** A cell of the calendar: a day of the month view, or an hour of the week view. */
export const cellOf = (day: string, hour?: number) => (hour === undefined ? day : `${day}T${String(hour).padStart(2, '0')}`);

/** Sorts entries into the cells of a view. */
export function byCell(entries: readonly CalendarEntry[], view: View, zone: string): Map<string, CalendarEntry[]> {
    const cells = new Map<string, CalendarEntry[]>();
    for (const entry of entries) {
        const cell = localOf(entry.scheduledFor, zone).slice(0, view === 'week' ? 13 : 10);
        cells.set(cell, [...(cells.get(cell) ?? []), entry]);
    }
    return cells;
}

/** The instant of a post in another cell: its time of day stays, or its minute within the hour. */
export function movedTo(entry: CalendarEntry, cell: string, zone: string): string {
    const local = localOf(entry.scheduledFor, zone);
    return instantOf(`${cell}${local.slice(cell.length)}`, zone);
}

/** The local time of the next full hour in a zone. */
export const hourAfter = (now: number, zone: string) => `${localOf(new Date(now + 3_600_000).toISOString(), zone).slice(0, 13)}:00`;

/** Whether a cell has ended, so that no post can be moved there. */
export const isOver = (cell: string, zone: string, now: number) => cell < localOf(new Date(now).toISOString(), zone).slice(0, cell.length);

/** Whether a post can be moved: it waits, and nobody is publishing it. */
export const isMovable = ({ status }: Pick<CalendarEntry, 'status'>) => status === 'QUEUED' || status === 'HELD';

/** How well an hour suits the networks shown, from 0 to 1: the mean of their scores at that moment, in each account's own zone. */
export function shadeOf(cell: string, zone: string, times: readonly BestTimes[], platforms: readonly Channel[]): number {
    const shown = times.filter(({ platform }) => platforms.length === 0 || platforms.includes(platform));
    if (shown.length === 0) return 0;
    const instant = instantOf(`${cell}:00`, zone);
    const scores = shown.map(({ timeZone, hours }) => {
        const local = localOf(instant, timeZone);
        const weekday = WEEKDAYS[weekdayOf(local.slice(0, 10))];
        return hours.find((one) => one.weekday === weekday && one.hour === Number(local.slice(11, 13)))?.score ?? 0;
    });
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The score of each day's best hour for the networks shown, from 0 to 1. */
export const dayShades = (days: readonly string[], zone: string, times: readonly BestTimes[], platforms: readonly Channel[]): number[] =>
    days.map((day) => Math.max(...Array.from({ length: 24 }, (_, hour) => shadeOf(cellOf(day, hour), zone, times, platforms))));

export const todayIn = (zone: string) => dayIn(zone);
