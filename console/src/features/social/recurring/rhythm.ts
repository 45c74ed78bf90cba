import { recurringStrings } from '#features/social/recurring/strings.ts';
import type { Series } from '#features/social/types.ts';
import { formatList } from '#lib/format/text.ts';
import { localClock, zoneName } from '#lib/format/time.ts';
import { weekdayName, WEEKDAYS } from '#lib/format/weekdays.ts';

const text = recurringStrings.rhythm;

const timeOf = (time: string) => localClock(`2024-01-01T${time}`);

/** Says in words when a recurring post is published: every Monday and Thursday at 09:30 (Europe/Berlin). */
export function rhythmOf({ weekdays, time, timeZone }: Pick<Series, 'weekdays' | 'time' | 'timeZone'>): string {
    const at = text.at(timeOf(time), zoneName(timeZone));
    if (weekdays.length === WEEKDAYS.length) return text.daily(at);
    const days = WEEKDAYS.filter((weekday) => weekdays.includes(weekday)).map((weekday) => weekdayName(weekday));
    return text.weekly(formatList(days), at);
}
