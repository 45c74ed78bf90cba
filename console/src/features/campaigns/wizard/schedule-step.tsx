import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import type { PlanFields } from '#features/campaigns/wizard/fields.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { duration, localZone, relative } from '#lib/format/time.ts';
import { isZone, zoneNames } from '#lib/format/zones.ts';
import { instantOf } from '#lib/format/zoned.ts';
import { useNow } from '#lib/now.ts';

const ZONES = zoneNames();

/** The campaign's start, end and time zone. */
export function ScheduleStep() {
    const { control, register, formState } = useFormContext<PlanFields>();
    const { starts, ends, timeZone } = useWatch({ control }) as PlanFields;
    const now = useNow();
    const { errors } = formState;
    const zones = [...new Set([localZone(), timeZone, 'UTC', ...ZONES])].filter(isZone);
    const known = starts && ends && ends > starts && isZone(timeZone);
    const startsAt = instantOf(starts, timeZone);
    const past = startsAt !== '' && Date.parse(startsAt) < now;
    return (
        <div className="flex flex-col gap-6">
            <div className="grid gap-3 sm:grid-cols-2">
                <Field
                    label={wizardStrings.schedule.starts}
                    error={errors.starts?.message}
                    help={startsAt === '' ? wizardStrings.schedule.startsHelp : past ? wizardStrings.schedule.startsNow : wizardStrings.schedule.startsIn(relative(startsAt, now, timeZone))}
                >
                    {(aria) => <Input {...aria} type="datetime-local" {...register('starts')} />}
                </Field>
                <Field label={wizardStrings.schedule.ends} error={errors.ends?.message} help={wizardStrings.schedule.endsHelp}>
                    {(aria) => <Input {...aria} type="datetime-local" min={starts} {...register('ends')} />}
                </Field>
            </div>
            <div className="sm:max-w-sm">
                <Field label={wizardStrings.schedule.timeZone} error={errors.timeZone?.message} help={wizardStrings.schedule.timeZoneHelp}>
                    {(aria) => (
                        <Select {...aria} {...register('timeZone')}>
                            {!isZone(timeZone) && <option value={timeZone}>{wizardStrings.schedule.chooseZone}</option>}
                            {zones.map((zone) => (
                                <option key={zone} value={zone}>
                                    {zone.replace(/_/g, ' ')}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
            </div>
            {known && (
                <p className="text-table text-muted">
                    {wizardStrings.schedule.duration(duration(instantOf(starts, timeZone), instantOf(ends, timeZone)))}
                </p>
            )}
        </div>
    );
}
