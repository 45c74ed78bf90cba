import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { LaunchedChannel } from '#features/campaigns/parts/launch-summary.ts';
import { count } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';

/** The times that are written out; a campaign of many posts would fill the page. */
const SHOWN = 8;

/** Says, line by line, when the posts or emails of a channel are sent, or what their times depend on. */
export function timingText({ channel, timing }: LaunchedChannel, zone: string): string[] {
    if (!timing) return [];
    const text = partStrings.launch;
    const email = channel === 'EMAIL';
    const { known, times, immediate, open, from, to } = timing;
    const shown = times.slice(0, SHOWN);
    return [
        ...(immediate > 0 ? [known + open === 0 && immediate === 1 ? text.rightAfter : text.severalRightAfter(count(immediate))] : []),
        // Two posts of one minute are two lines in the plan, but one time to read.
        ...timesWithCounts(shown.map((time) => exact(time, zone))),
        ...(known > shown.length ? [text.laterTimes(count(known - shown.length), known - shown.length === 1, email)] : []),
        ...(open > 0 ? [text.openTimes(known + immediate > 0 ? count(open) : undefined, exact(from, zone), exact(to, zone))] : []),
    ];
}

function timesWithCounts(times: string[]): string[] {
    const counts = new Map<string, number>();
    times.forEach((time) => counts.set(time, (counts.get(time) ?? 0) + 1));
    return [...counts].map(([time, number]) => (number > 1 ? partStrings.launch.together(time, count(number)) : time));
}
