import { memo } from 'react';
import { useWatch, type Control, type FieldErrors, type UseFormRegister } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { CADENCES, LAST_DAY, MONTH_DAYS, type ScheduleFields } from '#features/analytics/reports/schedules/fields.ts';
import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import { localZone, zoneName } from '#lib/format/time.ts';
import { weekdayName, WEEKDAYS } from '#lib/format/weekdays.ts';
import { isZone, zoneNames } from '#lib/format/zones.ts';

const text = scheduleStrings.dialog;
// The service knows no abbreviations such as CET.
const ZONES = zoneNames().filter((zone) => zone.includes('/'));

interface TimingFieldsProps {
    register: UseFormRegister<ScheduleFields>;
    control: Control<ScheduleFields>;
    errors: FieldErrors<ScheduleFields>;
    zoneError: string | undefined;
}

/** When the report is sent. */
export function TimingFields({ register, control, errors, zoneError }: TimingFieldsProps) {
    const [cadence, timeZone] = useWatch({ control, name: ['cadence', 'timeZone'] });
    return (
        <>
            <div className="grid grid-cols-2 gap-3">
                <Field label={text.cadence}>
                    {(aria) => (
                        <Select {...aria} {...register('cadence')}>
                            {CADENCES.map((one) => (
                                <option key={one} value={one}>
                                    {text.cadences[one]}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
                {cadence === 'WEEKLY' && (
                    <Field label={text.weekday}>
                        {(aria) => (
                            <Select {...aria} {...register('weekday')}>
                                {WEEKDAYS.map((day) => (
                                    <option key={day} value={day}>
                                        {weekdayName(day)}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                )}
                {cadence === 'MONTHLY' && (
                    <Field label={text.dayOfMonth}>
                        {(aria) => (
                            <Select {...aria} {...register('dayOfMonth')}>
                                {MONTH_DAYS.map((day) => (
                                    <option key={day} value={day}>
                                        {day}
                                    </option>
                                ))}
                                <option value={LAST_DAY}>{text.lastDay}</option>
                            </Select>
                        )}
                    </Field>
                )}
            </div>
            <div className="grid grid-cols-2 gap-3">
                <Field label={text.time} error={errors.time?.message}>
                    {(aria) => <Input {...aria} type="time" {...register('time')} />}
                </Field>
                <Field label={text.timeZone} error={zoneError}>
                    {(aria) => (
                        <Select {...aria} {...register('timeZone')}>
                            <ZoneOptions selected={timeZone} />
                        </Select>
                    )}
                </Field>
            </div>
        </>
    );
}

// Some 400 options, which need not be rendered anew with every key that is pressed.
const ZoneOptions = memo(function ZoneOptions({ selected }: { selected: string }) {
    const zones = [...new Set([localZone(), selected, 'UTC', ...ZONES])].filter(isZone);
    return zones.map((zone) => (
        <option key={zone} value={zone}>
            {zoneName(zone)}
        </option>
    ));
});
