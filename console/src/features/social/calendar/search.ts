import { platformsParam } from '#features/social/platforms.ts';

export type View = 'month' | 'week';

/** The calendar's search parameters: the view, a day in it, and the networks shown; none of them means all. */
export interface CalendarSearch {
    view?: 'week' | undefined;
    day?: string | undefined;
    platforms?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string) => DAY.test(text) && new Date(`${text}T12:00:00Z`).toJSON()?.startsWith(text) === true;

/** Parses the search parameters and drops invalid ones. */
export const calendarSearch = (raw: Record<string, unknown>): CalendarSearch => ({
    view: raw.view === 'week' ? 'week' : undefined,
    day: typeof raw.day === 'string' && isDay(raw.day) ? raw.day : undefined,
    platforms: platformsParam(raw.platforms),
});
