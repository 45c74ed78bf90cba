import type { Range } from '#features/analytics/scope/scope.ts';
import { scopeStrings } from '#features/analytics/scope/strings.ts';
import { calendarRange } from '#lib/format/time.ts';

/** Names a range: "Last 30 days", or its first and last day. */
export const rangeText = ({ from, to, days, preset }: Range) => (preset ? scopeStrings.lastDays(days) : calendarRange(from, to));

/** Names a range within a sentence: "the last 30 days". */
export const rangeWords = (range: Range) => (range.preset ? scopeStrings.within(rangeText(range)) : rangeText(range));
