import { WEEKDAYS, type Weekday } from '#features/social/types.ts';
import { formatDate } from '#lib/format/intl.ts';

// 1 January 2024 was a Monday.
export const weekdayName = (weekday: Weekday, style: 'long' | 'short' = 'long') =>
    formatDate(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)), 'UTC', { weekday: style });
