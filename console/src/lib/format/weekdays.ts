import { formatDate } from '#lib/format/intl.ts';

/** The days of the week as the API names them, from Monday on. */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

// 1 January 2024 was a Monday.
export const weekdayName = (weekday: Weekday, style: 'long' | 'short' = 'long') =>
    formatDate(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)), 'UTC', { weekday: style });
