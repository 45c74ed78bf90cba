import { useDroppable } from '@dnd-kit/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bestTimesQuery } from '#features/social/api/best-times.ts';
import { byCell, dayShades, hourAfter, isOver, todayIn } from '#features/social/calendar/days.ts';
import { Entry } from '#features/social/calendar/entry.tsx';
import { NewHere } from '#features/social/calendar/new-here.tsx';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import type { BestTimes, CalendarEntry } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { longDay, weekday } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

const text = socialCalendarStrings;
const NONE: BestTimes[] = [];
const WEEK = 7;

/** The posts that a day shows; more are in the week view. */
const MOST = 4;

/** When a new post is proposed on a day. */
const MORNING = '09:00';

/** The six weeks around a month. Days with good hours for the networks shown are shaded. On a phone, a list of the days with posts. */
export function Month(props: { days: readonly string[]; month: string; entries: readonly CalendarEntry[]; platforms: readonly Channel[]; zone: string; label: string }) {
    const { days, platforms, zone } = props;
    const now = useNow();
    const times = useQuery(bestTimesQuery());
    // Best times repeat weekly.
    const shades = dayShades(days.slice(0, WEEK), zone, times.data?.items ?? NONE, platforms);
    const cells = byCell(props.entries, 'month', zone);
    return (
        <>
            <div className="overflow-hidden rounded-lg border border-line bg-line">
                <div aria-hidden className="grid grid-cols-7 gap-px border-b border-line max-md:hidden">
                    {days.slice(0, WEEK).map((day) => (
                        <span key={day} className="bg-raised px-2 py-1 text-label text-faint">
                            {weekday(day)}
                        </span>
                    ))}
                </div>
                <ul aria-label={props.label} className="grid gap-px md:grid-cols-7">
                    {days.map((day, index) => (
                        <Day key={day} day={day} entries={cells.get(day) ?? []} zone={zone} now={now} outside={!day.startsWith(props.month)} shade={shades[index % WEEK] ?? 0} />
                    ))}
                </ul>
            </div>
            <p className="pt-2 text-label text-faint max-md:hidden">{times.isError ? text.dayShadeFailed : text.dayShade}</p>
        </>
    );
}

function Day({ day, entries, zone, now, outside, shade }: { day: string; entries: CalendarEntry[]; zone: string; now: number; outside: boolean; shade: number }) {
    const over = isOver(day, zone, now);
    const { setNodeRef, isOver: isTarget } = useDroppable({ id: day, disabled: over });
    const today = day === todayIn(zone);
    const more = entries.length - MOST;
    return (
        <li
            ref={setNodeRef}
            aria-label={text.dayOf(longDay(day), entries.length)}
            data-shade={shade.toFixed(2)}
            // Scores below one half get no shade.
            style={over || isTarget ? undefined : { backgroundImage: `linear-gradient(color-mix(in srgb, var(--good) ${Math.round(Math.max(0, shade - 0.5) * 30)}%, transparent) 0 0)` }}
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
