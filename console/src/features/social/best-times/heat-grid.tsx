import { useRef, useState, type KeyboardEvent } from 'react';
import { bestTimeStrings } from '#features/social/best-times/strings.ts';
import type { Hour } from '#features/social/types.ts';
import { count, percent } from '#lib/format/numbers.ts';
import { clockHour } from '#lib/format/time.ts';
import { cn } from '#lib/cn.ts';
import { weekdayName, WEEKDAYS } from '#lib/format/weekdays.ts';

const text = bestTimeStrings.map;
const HOURS = 24;
const HOUR_NUMBERS = Array.from({ length: HOURS }, (_, hour) => hour);
export const STEPS = [0, 0.14, 0.34, 0.56, 0.78, 1];

export const shade = (share: number) => `color-mix(in oklab, var(--series-main) ${Math.round(share * 100)}%, var(--raised))`;

const keyOf = ({ weekday, hour }: Pick<Hour, 'weekday' | 'hour'>) => `${weekday} ${hour}`;

// Discrete steps are easier to tell apart than a continuous scale.
const stepOf = (score: number) => STEPS[score <= 0 ? 0 : Math.min(STEPS.length - 1, Math.ceil(score * (STEPS.length - 1)))] ?? 1;

/** Where a key moves to from an hour of the week, counted from Monday 0:00; undefined if it does not move. */
export function moved(key: string, from: number): number | undefined {
    const [day, hour] = [Math.floor(from / HOURS), from % HOURS];
    switch (key) {
        case 'ArrowRight':
            return Math.min(from + 1, day * HOURS + HOURS - 1);
        case 'ArrowLeft':
            return Math.max(from - 1, day * HOURS);
        case 'ArrowDown':
            return Math.min(day + 1, WEEKDAYS.length - 1) * HOURS + hour;
        case 'ArrowUp':
            return Math.max(day - 1, 0) * HOURS + hour;
        case 'Home':
            return day * HOURS;
        case 'End':
            return day * HOURS + HOURS - 1;
        default:
            return undefined;
    }
}

/** The hours of the week, darker where they suit better. Only one cell is a tab stop; arrow keys move between them. */
export function HeatGrid({ name, hours, best }: { name: string; hours: Hour[]; best: Hour[] }) {
    const grid = useRef<HTMLDivElement>(null);
    const marked = new Set(best.map(keyOf));
    const first = hours.findIndex((hour) => marked.has(keyOf(hour)));
    const [current, setCurrent] = useState<number>();
    const [read, setRead] = useState<number>();
    const stop = current ?? Math.max(0, first);
    const onKeyDown = (event: KeyboardEvent) => {
        const next = moved(event.key, stop);
        if (next === undefined) return;
        event.preventDefault();
        setCurrent(next);
        grid.current?.querySelector<HTMLElement>(`[data-hour="${next}"]`)?.focus();
    };
    const shown = read === undefined ? undefined : hours[read];
    return (
        <>
            <div ref={grid} role="grid" aria-label={text.grid(name)} aria-readonly="true" onKeyDown={onKeyDown} onPointerLeave={() => setRead(undefined)} className="grid grid-cols-[auto_repeat(24,minmax(0,1fr))] gap-px px-2 text-label text-faint sm:gap-0.5">
                {WEEKDAYS.map((weekday, day) => (
                    <div key={weekday} role="row" className="contents">
                        <span role="rowheader" aria-label={weekdayName(weekday)} className="flex items-center pr-2">
                            {weekdayName(weekday, 'short')}
                        </span>
                        {hours.slice(day * HOURS, (day + 1) * HOURS).map((hour, at) => {
                            const index = day * HOURS + at;
                            return (
                                <span
                                    key={hour.hour}
                                    role="gridcell"
                                    data-hour={index}
                                    tabIndex={index === stop ? 0 : -1}
                                    aria-label={cellText(hour, marked.has(keyOf(hour)))}
                                    onFocus={() => {
                                        setCurrent(index);
                                        setRead(index);
                                    }}
                                    onBlur={() => setRead(undefined)}
                                    onPointerEnter={() => setRead(index)}
                                    style={{ background: shade(stepOf(hour.score)) }}
                                    className={cn('h-6 rounded-xs border border-line focus-visible:relative focus-visible:z-1 sm:h-7', marked.has(keyOf(hour)) && 'border-2 border-ink')}
                                />
                            );
                        })}
                    </div>
                ))}
                <span aria-hidden />
                {HOUR_NUMBERS.map((hour) => (
                    <span key={hour} aria-hidden className="overflow-visible whitespace-nowrap pt-1 text-[11px] max-sm:text-[10px]">
                        {hour % 6 === 0 ? clockHour(hour) : ''}
                    </span>
                ))}
            </div>
            {/* The cell says the same to screen readers. */}
            <p aria-hidden className="mt-1.5 min-h-8 px-2 text-label text-muted tabular-nums sm:min-h-4">
                {shown ? text.details(whenOf(shown), scoreOf(shown), percent(shown.ownShare, 0)) : text.hint}
            </p>
        </>
    );
}

const whenOf = ({ weekday, hour }: Hour) => text.when(weekdayName(weekday), clockHour(hour));
export const scoreOf = ({ score }: Hour) => count(Math.round(score * 100));

const cellText = (hour: Hour, isBest: boolean) =>
    [text.cell(whenOf(hour), scoreOf(hour), percent(hour.ownShare, 0)), isBest && text.marked].filter(Boolean).join('. ');
