import { monthPattern } from '#lib/format/time.ts';

/** Parses the calendar's search parameters: the month, such as 2026-11. */
export const calendarSearch = (raw: Record<string, unknown>): { month?: string | undefined } => ({
    month: typeof raw.month === 'string' && monthPattern.test(raw.month) ? raw.month : undefined,
});
