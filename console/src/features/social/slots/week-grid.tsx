import { X } from 'lucide-react';
import { useRef } from 'react';
import { slotStrings as text } from '#features/social/slots/strings.ts';
import type { Slot } from '#features/social/slots/types.ts';
import { slotsOn } from '#features/social/slots/weekly.ts';
import { localClock } from '#lib/format/time.ts';
import { weekdayName, WEEKDAYS } from '#lib/format/weekdays.ts';

/** A time of day as the person reads it. */
export const timeText = (time: string) => localClock(`2024-01-01T${time}`);

interface WeekGridProps {
    name: string;
    slots: Slot[];
    /** Absent for people who may not change the slots. */
    onRemove: ((slot: Slot) => void) | undefined;
}

/** The slots of a week, a column a day; on a phone a row a day. */
export function WeekGrid({ name, slots, onRemove }: WeekGridProps) {
    const week = useRef<HTMLUListElement>(null);
    const remove = (slot: Slot, button: HTMLElement) => {
        // What had the focus disappears; it goes to the slot after it, or before.
        const buttons = [...(week.current?.querySelectorAll<HTMLElement>('[data-slot]') ?? [])];
        const at = buttons.indexOf(button);
        (buttons[at + 1] ?? buttons[at - 1] ?? week.current)?.focus();
        onRemove?.(slot);
    };
    return (
        <ul ref={week} tabIndex={-1} aria-label={text.week(name)} className="grid divide-line rounded-lg border border-line bg-raised max-md:divide-y md:grid-cols-7 md:divide-x">
            {WEEKDAYS.map((weekday) => {
                const day = slotsOn(slots, weekday);
                return (
                    <li key={weekday} className="min-w-0 p-3 max-md:flex max-md:gap-3">
                        <h2 className="text-label font-medium text-muted max-md:w-10 max-md:shrink-0 max-md:pt-1.5 md:mb-2">
                            <abbr title={weekdayName(weekday)} className="no-underline">
                                {weekdayName(weekday, 'short')}
                            </abbr>
                        </h2>
                        {day.length === 0 ? (
                            <p className="text-label text-faint max-md:pt-1.5">{text.none}</p>
                        ) : (
                            <ul aria-label={weekdayName(weekday)} className="flex flex-wrap gap-1.5 md:flex-col">
                                {day.map((slot) => (
                                    <li key={slot.time} className="flex h-7 items-center justify-between gap-1 rounded-md bg-picked pl-2.5 text-table tabular-nums">
                                        <span className={onRemove ? '' : 'pr-2.5'}>{timeText(slot.time)}</span>
                                        {onRemove && (
                                            <button
                                                type="button"
                                                data-slot
                                                aria-label={text.remove(weekdayName(weekday), timeText(slot.time))}
                                                className="grid size-7 place-items-center rounded-md text-faint hover:text-ink"
                                                onClick={(event) => remove(slot, event.currentTarget)}
                                                onKeyDown={(event) => {
                                                    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
                                                    event.preventDefault();
                                                    remove(slot, event.currentTarget);
                                                }}
                                            >
                                                <X size={13} aria-hidden />
                                            </button>
                                        )}
                                    </li>
                                ))}
                            </ul>
                        )}
                    </li>
                );
            })}
        </ul>
    );
}
