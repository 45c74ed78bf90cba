import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import type { ReportTiming } from '#features/analytics/types.ts';
import { localClock, zoneName } from '#lib/format/time.ts';
import { weekdayName } from '#lib/format/weekdays.ts';

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
