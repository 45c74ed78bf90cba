import { useId } from 'react';
import { Select } from '#components/ui/input.tsx';
import { emailText } from '#features/email/emails/strings.ts';

const text = emailText.scheduling;

/** How the times of the recipients differ from each other. */
export interface RecipientTimes {
    /** At the same time of day in their own time zones. */
    byZone: boolean;
    /** At their best time within so many hours; undefined if it is not chosen for each. */
    within: number | undefined;
}

const A_DAY = 24;
const WINDOWS = [6, 12, A_DAY, 48, 72, 168];

/** Asks whether all recipients get an email at the same time. */
export function RecipientTimesField({ times, onChange }: { times: RecipientTimes; onChange: (times: RecipientTimes) => void }) {
    const name = useId();
    const { byZone, within } = times;
    const windows = within === undefined || WINDOWS.includes(within) ? WINDOWS : [...WINDOWS, within].sort((a, b) => a - b);
    const choice = (chosen: boolean, next: RecipientTimes, label: string, help?: string) => (
        <label className="flex cursor-pointer items-start gap-2.5">
            <input type="radio" name={name} checked={chosen} onChange={() => onChange(next)} className="mt-1 size-3.5 shrink-0 accent-(--accent-fill) max-sm:size-4.5" />
            <span>
                {label}
                {help && <span className="block text-label text-faint">{help}</span>}
            </span>
        </label>
    );
    return (
        <fieldset className="flex flex-col gap-2.5 text-table">
            <legend className="mb-2 text-label text-muted">{text.recipientTimes}</legend>
            {choice(!byZone && within === undefined, { byZone: false, within: undefined }, text.together)}
            {choice(byZone, { byZone: true, within: undefined }, text.byZone, text.byZoneHelp)}
            {choice(within !== undefined, { byZone: false, within: within ?? A_DAY }, text.best, text.bestHelp)}
            {within !== undefined && (
                <Select aria-label={text.window} className="ml-6 w-48" value={within} onChange={(event) => onChange({ byZone: false, within: Number(event.target.value) })}>
                    {windows.map((hours) => (
                        <option key={hours} value={hours}>
                            {text.within(hours)}
                        </option>
                    ))}
                </Select>
            )}
        </fieldset>
    );
}
