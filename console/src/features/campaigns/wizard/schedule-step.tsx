import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { duration, localZone } from '#lib/format/time.ts';
import { instantOf } from '#lib/format/zoned.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** The campaign's start, end and time zone. */
export function ScheduleStep({ plan, change, errors }: StepProps) {
    const zones = [...new Set([localZone(), plan.timeZone, 'UTC', ...ZONES])];
    const known = plan.starts && plan.ends && plan.ends > plan.starts;
    return (
        <div className="flex flex-col gap-6">
            <div className="grid gap-3 sm:grid-cols-2">
                <Field label={wizardStrings.schedule.starts} error={errors.starts} help={wizardStrings.schedule.startsHelp}>
                    {(aria) => (
                        <Input
                            {...aria}
                            type="datetime-local"
                            value={plan.starts}
                            onChange={(event) => change({ type: 'set', part: { starts: event.target.value } })}
                        />
                    )}
                </Field>
                <Field label={wizardStrings.schedule.ends} error={errors.ends} help={wizardStrings.schedule.endsHelp}>
                    {(aria) => (
                        <Input
                            {...aria}
                            type="datetime-local"
                            value={plan.ends}
                            min={plan.starts}
                            onChange={(event) => change({ type: 'set', part: { ends: event.target.value } })}
                        />
                    )}
                </Field>
            </div>
            <div className="sm:max-w-sm">
                <Field label={wizardStrings.schedule.timeZone} help={wizardStrings.schedule.timeZoneHelp}>
                    {(aria) => (
                        <Select {...aria} value={plan.timeZone} onChange={(event) => change({ type: 'set', part: { timeZone: event.target.value } })}>
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
                    {wizardStrings.schedule.duration(duration(instantOf(plan.starts, plan.timeZone), instantOf(plan.ends, plan.timeZone)))}
                </p>
            )}
        </div>
    );
}
