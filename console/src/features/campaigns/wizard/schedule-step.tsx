import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';
import { duration, localZone } from '#lib/format/time.ts';
import { instantOf } from '#lib/format/zoned.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** The window in which everything goes out. */
export function ScheduleStep({ plan, change, errors }: StepProps) {
    const zones = [...new Set([localZone(), plan.timeZone, 'UTC', ...ZONES])];
    const known = plan.starts && plan.ends && plan.ends > plan.starts;
    return (
        <div className="flex flex-col gap-6">
            <div className="grid gap-3 sm:grid-cols-2">
                <Field label="Starts" error={errors.starts} help="Items are planned from here on; a past start means at once.">
                    {(aria) => (
                        <Input
                            {...aria}
                            type="datetime-local"
                            value={plan.starts}
                            onChange={(event) => change({ type: 'set', part: { starts: event.target.value } })}
                        />
                    )}
                </Field>
                <Field label="Ends" error={errors.ends} help="The campaign completes by itself.">
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
                <Field label="Time zone" help="Both times are in this zone; the audience’s is usually the right one.">
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
                    It runs for {duration(instantOf(plan.starts, plan.timeZone), instantOf(plan.ends, plan.timeZone))}.
                </p>
            )}
        </div>
    );
}
