import { WEEKDAYS } from '#features/analytics/reports/schedules/fields.ts';
import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import type { ReportTiming, Weekday } from '#features/analytics/types.ts';
import { localClock, weekday, zoneName } from '#lib/format/time.ts';

// 1 January 2024 was a Monday.
export const weekdayName = (day: Weekday) => weekday(`2024-01-0${WEEKDAYS.indexOf(day) + 1}`);

/** Says when a report is sent, with its time zone. */
export function timingText({ cadence, weekday: day, dayOfMonth, time: local, timeZone }: ReportTiming): string {
    const { when } = scheduleStrings;
    const time = localClock(`2024-01-01T${local}`);
    const text =
        cadence === 'DAILY'
            ? when.DAILY(time)
            : cadence === 'WEEKLY'
              ? when.WEEKLY(time, weekdayName(day ?? 'MONDAY'))
              : dayOfMonth
                ? when.monthly(time, dayOfMonth)
                : when.lastDay(time);
    return scheduleStrings.inZone(text, zoneName(timeZone));
}
