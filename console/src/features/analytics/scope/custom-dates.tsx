import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { DayPicker } from 'react-day-picker';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { faultOf, MAX_DAYS } from '#features/analytics/scope/scope.ts';
import { faultText, scopeStrings } from '#features/analytics/scope/strings.ts';
import { dayIn, localZone, longDay } from '#lib/format/time.ts';

// The calendar works with local dates at midnight; only their calendar day matters.
const toDate = (day: string) => new Date(`${day}T00:00:00`);
const toDay = (date: Date) => dayIn(localZone(), date.getTime());

const CLASSES = {
    months: 'relative flex justify-center',
    month: 'w-full max-w-80',
    month_caption: 'flex h-8 items-center justify-center text-table font-medium',
    nav: 'absolute inset-x-0 top-0 mx-auto flex max-w-80 justify-between',
    button_previous: 'grid size-8 place-items-center rounded-md text-muted hover:bg-hover aria-disabled:opacity-40',
    button_next: 'grid size-8 place-items-center rounded-md text-muted hover:bg-hover aria-disabled:opacity-40',
    month_grid: 'mt-1 w-full border-collapse tabular-nums',
    weekday: 'h-8 text-label font-normal text-faint',
    day: 'p-0 text-center text-table',
    day_button: 'h-9 w-full rounded-md hover:bg-hover disabled:cursor-not-allowed disabled:text-faint disabled:opacity-50 disabled:hover:bg-transparent',
    today: 'font-semibold text-accent',
    outside: 'text-faint',
    range_start: 'rounded-l-md bg-accent-fill text-on-accent [&>button]:hover:bg-accent-fill-hover',
    range_end: 'rounded-r-md bg-accent-fill text-on-accent [&>button]:hover:bg-accent-fill-hover',
    range_middle: 'bg-accent-soft text-ink',
};

/** A dialog to choose a first and a last day, by typing or in a calendar. */
export function CustomDates(props: { from: string; to: string; today: string; onClose: () => void; onApply: (from: string, to: string) => void }) {
    const { today } = props;
    const [from, setFrom] = useState(props.from);
    const [to, setTo] = useState(props.to);
    const fault = from && to ? faultOf(from, to, today) : undefined;
    const complete = from !== '' && to !== '';
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && props.onClose()}
            title={scopeStrings.dialog.title}
            description={scopeStrings.dialog.hint(MAX_DAYS)}
            footer={
                <Button look="primary" disabled={!complete || fault !== undefined} onClick={() => props.onApply(from, to)}>
                    {scopeStrings.dialog.apply}
                </Button>
            }
        >
            <div className="grid grid-cols-2 gap-3">
                <Field label={scopeStrings.dialog.from} error={fault && faultText(fault, MAX_DAYS)}>
                    {(aria) => <Input {...aria} type="date" max={today} value={from} onChange={(event) => setFrom(event.target.value)} />}
                </Field>
                <Field label={scopeStrings.dialog.to}>
                    {(aria) => <Input {...aria} type="date" max={today} value={to} onChange={(event) => setTo(event.target.value)} />}
                </Field>
            </div>
            <div className="mt-4" role="group" aria-label={scopeStrings.dialog.calendar}>
                <DayPicker
                    mode="range"
                    weekStartsOn={1}
                    showOutsideDays
                    max={MAX_DAYS}
                    defaultMonth={toDate(props.to)}
                    endMonth={toDate(today)}
                    disabled={{ after: toDate(today) }}
                    today={toDate(today)}
                    selected={{ from: from ? toDate(from) : undefined, to: to ? toDate(to) : undefined }}
                    onSelect={(range) => {
                        setFrom(range?.from ? toDay(range.from) : '');
                        setTo(range?.to ? toDay(range.to) : '');
                    }}
                    labels={{ labelDayButton: (date) => longDay(toDay(date)) }}
                    classNames={CLASSES}
                    components={{ Chevron: ({ orientation }) => (orientation === 'left' ? <ChevronLeft size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />) }}
                />
            </div>
        </Dialog>
    );
}
