import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { socialStrings } from '#features/social/strings.ts';
import { weekdayName, WEEKDAYS, type Weekday } from '#lib/format/weekdays.ts';

const text = socialStrings.weekdays;
const WORKING_DAYS = WEEKDAYS.slice(0, 5);

/** Chooses days of the week, in their order. */
export function WeekdayFields({ value, error, onChange }: { value: readonly Weekday[]; error: string | undefined; onChange: (weekdays: Weekday[]) => void }) {
    const note = useId();
    const toggle = (weekday: Weekday) => onChange(WEEKDAYS.filter((one) => (one === weekday) !== value.includes(one)));
    return (
        <fieldset className="min-w-0" aria-describedby={error && note}>
            <legend className="mb-1.5 text-table font-medium">{text.legend}</legend>
            <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
                {WEEKDAYS.map((weekday) => (
                    <label key={weekday} className="flex cursor-pointer items-center gap-1.5 text-table">
                        <Checkbox value={weekday} aria-label={weekdayName(weekday)} checked={value.includes(weekday)} onChange={() => toggle(weekday)} />
                        {weekdayName(weekday, 'short')}
                    </label>
                ))}
                <Button size="small" look="quiet" onClick={() => onChange([...WORKING_DAYS])}>
                    {text.workingDays}
                </Button>
                <Button size="small" look="quiet" onClick={() => onChange([...WEEKDAYS])}>
                    {text.everyDay}
                </Button>
            </div>
            {error && (
                <p id={note} className="text-label text-bad">
                    {error}
                </p>
            )}
        </fieldset>
    );
}
