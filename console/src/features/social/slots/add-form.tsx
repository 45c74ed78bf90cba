import { zodResolver } from '@hookform/resolvers/zod';
import { Plus } from 'lucide-react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { slotStrings } from '#features/social/slots/strings.ts';
import type { Slot } from '#features/social/slots/types.ts';
import { MAX_SLOTS, withSlots } from '#features/social/slots/weekly.ts';
import { WeekdayFields } from '#features/social/weekday-fields.tsx';
import { WEEKDAYS, type Weekday } from '#lib/format/weekdays.ts';

const text = slotStrings.add;

// The field at which the whole form says what is wrong.
const TIME_FIELD = 'time';

interface AddFields {
    time: string;
    days: Weekday[];
}

const schema = z.object({
    time: z.string().check(z.refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), text.timeMissing)),
    days: z.array(z.enum(WEEKDAYS)).check(z.refine((days) => days.length > 0, text.dayMissing)),
});

/** Adds a time to one or several days. */
export function AddForm({ slots, onAdd }: { slots: Slot[]; onAdd: (added: Slot[]) => void }) {
    const { register, control, handleSubmit, setValue, setError, formState: { errors } } = useForm<AddFields>({ resolver: zodResolver(schema), defaultValues: { time: '', days: [] } });
    const days = useWatch({ control, name: 'days' });
    const set = (chosen: Weekday[]) => setValue('days', chosen, { shouldValidate: errors.days !== undefined });
    const add = handleSubmit(({ time, days: chosen }) => {
        const added = chosen.map((weekday) => ({ weekday, time }));
        const total = withSlots(slots, added).length;
        if (total === slots.length) return setError(TIME_FIELD, { message: text.exist }, { shouldFocus: true });
        if (total > MAX_SLOTS) return setError(TIME_FIELD, { message: text.tooMany });
        onAdd(added);
    });
    return (
        <form noValidate aria-label={text.legend} className="flex flex-wrap items-start gap-x-6 gap-y-3" onSubmit={(event) => void add(event)}>
            <div className="w-36">
                <Field label={text.time} error={errors.time?.message}>
                    {(aria) => <Input {...aria} type="time" {...register('time')} />}
                </Field>
            </div>
            <WeekdayFields value={days} error={errors.days?.message} onChange={set} />
            <Button type="submit" look="primary" className="sm:mt-6.5" icon={<Plus size={14} />}>
                {text.add}
            </Button>
        </form>
    );
}
