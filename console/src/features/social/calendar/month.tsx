import { useDroppable } from '@dnd-kit/core';
import { Link } from '@tanstack/react-router';
import { byCell, hourAfter, isOver, todayIn } from '#features/social/calendar/days.ts';
import { Entry } from '#features/social/calendar/entry.tsx';
import { NewHere } from '#features/social/calendar/new-here.tsx';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import type { CalendarEntry } from '#features/social/types.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { longDay, weekday } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

const text = socialCalendarStrings;

/** The posts that a day shows; more are in the week view. */
const MOST = 4;

/** When a new post is proposed on a day. */
const MORNING = '09:00';

/** The six weeks around a month; on a phone, a list of the days with posts. */
export function Month(props: { days: readonly string[]; month: string; entries: readonly CalendarEntry[]; zone: string; label: string }) {
    const now = useNow();
    const cells = byCell(props.entries, 'month', props.zone);
    return (
        <div className="overflow-hidden rounded-lg border border-line bg-line">
            <div aria-hidden className="grid grid-cols-7 gap-px border-b border-line max-md:hidden">
                {props.days.slice(0, 7).map((day) => (
                    <span key={day} className="bg-raised px-2 py-1 text-label text-faint">
                        {weekday(day)}
                    </span>
                ))}
            </div>
            <ul aria-label={props.label} className="grid gap-px md:grid-cols-7">
                {props.days.map((day) => (
                    <Day key={day} day={day} entries={cells.get(day) ?? []} zone={props.zone} now={now} outside={!day.startsWith(props.month)} />
                ))}
            </ul>
        </div>
    );
}

function Day({ day, entries, zone, now, outside }: { day: string; entries: CalendarEntry[]; zone: string; now: number; outside: boolean }) {
    const over = isOver(day, zone, now);
    const { setNodeRef, isOver: isTarget } = useDroppable({ id: day, disabled: over });
    const today = day === todayIn(zone);
    const more = entries.length - MOST;
    return (
        <li
            ref={setNodeRef}
            aria-label={text.dayOf(longDay(day), entries.length)}
            className={cn('group/cell flex min-w-0 flex-col gap-1 bg-raised p-1.5 md:min-h-28', (outside || over) && 'bg-rail', entries.length === 0 && 'max-md:hidden', isTarget && 'bg-accent-soft')}
        >
            <div className="flex h-5 items-center">
                <span aria-hidden className={cn('px-1 text-label tabular-nums', outside ? 'text-faint' : 'font-medium text-muted', today && 'rounded-sm bg-accent-fill text-on-accent')}>
                    <span className="md:hidden">{longDay(day)}</span>
                    <span className="max-md:hidden">{Number(day.slice(8))}</span>
                </span>
                {!over && <NewHere local={today ? hourAfter(now, zone) : `${day}T${MORNING}`} zone={zone} label={longDay(day)} />}
            </div>
            {entries.slice(0, MOST).map((entry) => (
                <Entry key={entry.id} entry={entry} zone={zone} />
            ))}
            {more > 0 && (
                <Link
                    from="/social/calendar"
                    to="."
                    search={(before) => ({ ...before, view: 'week' as const, day })}
                    aria-label={text.moreOn(count(more), longDay(day))}
                    className="px-1 text-label text-accent hover:underline"
                >
                    {text.more(count(more))}
                </Link>
            )}
        </li>
    );
}
