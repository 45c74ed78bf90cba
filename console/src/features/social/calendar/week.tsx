import { useDroppable } from '@dnd-kit/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bestTimesQuery } from '#features/social/api/best-times.ts';
import { byCell, cellOf, isOver, shadeOf, todayIn } from '#features/social/calendar/days.ts';
import { Entry } from '#features/social/calendar/entry.tsx';
import { cellName } from '#features/social/calendar/cell-name.ts';
import { NewHere } from '#features/social/calendar/new-here.tsx';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import type { BestTimes, CalendarEntry } from '#features/social/types.ts';
import { cn } from '#lib/cn.ts';
import type { Channel } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';
import { calendarDay, clockHour, weekday } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

const text = socialCalendarStrings;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NONE: BestTimes[] = [];

/** The posts that an hour shows until a person asks for all of them. */
const MOST = 4;

/** A week by the hour. The hours that suit the networks shown are shaded. */
export function Week(props: { days: readonly string[]; entries: readonly CalendarEntry[]; platforms: readonly Channel[]; zone: string; label: string }) {
    const { days, zone } = props;
    const now = useNow();
    const times = useQuery(bestTimesQuery());
    const cells = byCell(props.entries, 'week', zone);
    const shades = times.data?.items ?? NONE;
    return (
        <>
            <div className="overflow-x-auto rounded-lg border border-line bg-raised">
                <table aria-label={props.label} className="w-full min-w-[52rem] table-fixed border-separate border-spacing-0">
                    <thead>
                        <tr>
                            <th scope="col" className="w-14 border-b border-line">
                                <span className="sr-only">{text.hours}</span>
                            </th>
                            {days.map((day) => (
                                <th key={day} scope="col" className="border-b border-l border-line px-2 py-1 text-left text-label font-medium text-muted">
                                    {weekday(day)} <span className={cn('tabular-nums', day === todayIn(zone) && 'rounded-sm bg-accent-fill px-1 text-on-accent')}>{calendarDay(day)}</span>
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {HOURS.map((hour) => (
                            <tr key={hour}>
                                <th scope="row" className="h-8 border-b border-line pr-2 text-right align-top text-label font-normal tabular-nums text-faint">
                                    {clockHour(hour)}
                                </th>
                                {days.map((day) => {
                                    const cell = cellOf(day, hour);
                                    return <HourCell key={cell} cell={cell} entries={cells.get(cell)} zone={zone} over={isOver(cell, zone, now)} shade={shadeOf(cell, zone, shades, props.platforms)} />;
                                })}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
            <p className="pt-2 text-label text-faint">{times.isError ? text.shadeFailed : text.shade}</p>
        </>
    );
}

function HourCell({ cell, entries = [], zone, over, shade }: { cell: string; entries?: CalendarEntry[] | undefined; zone: string; over: boolean; shade: number }) {
    const { setNodeRef, isOver: isTarget } = useDroppable({ id: cell, disabled: over });
    const [all, setAll] = useState(false);
    const more = entries.length - MOST;
    return (
        <td
            ref={setNodeRef}
            data-shade={shade.toFixed(2)}
            // Only the upper half of the scores is worth a shade.
            style={{ backgroundColor: isTarget ? 'var(--accent-soft)' : `color-mix(in srgb, var(--good) ${Math.round(Math.max(0, shade - 0.5) * 60)}%, ${over ? 'var(--rail)' : 'transparent'})` }}
            className="group/cell h-8 border-b border-l border-line p-0.5 align-top"
        >
            <div className="flex flex-col gap-0.5">
                {(all ? entries : entries.slice(0, MOST)).map((entry) => (
                    <Entry key={entry.id} entry={entry} zone={zone} />
                ))}
                {more > 0 && (
                    <button type="button" aria-expanded={all} className="self-start px-1 text-label text-accent hover:underline" onClick={() => setAll(!all)}>
                        {all ? text.fewer : text.more(count(more))}
                    </button>
                )}
                {!over && entries.length === 0 && <NewHere local={`${cell}:00`} zone={zone} label={cellName(cell)} />}
            </div>
        </td>
    );
}
