import { useWatch, type UseFormReturn } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input, Select } from '#components/ui/input.tsx';
import type { AbFields } from '#features/email/ab-tests/form/fields.ts';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import { METRICS, WITHOUT_WINNER } from '#features/email/ab-tests/types.ts';

const text = abStrings.form;
const NUMBER = 'w-28';

/** Who gets the test, what decides, and when. */
export function RulesFields({ form }: { form: UseFormReturn<AbFields> }) {
    const { register, control, formState } = form;
    const { errors } = formState;
    const [metric, holdout] = useWatch({ control, name: ['metric', 'holdout'] });
    return (
        <div className="flex flex-col gap-4 p-4">
            <Field label={text.share} error={errors.share?.message}>
                {(aria) => <Input {...aria} inputMode="decimal" className={NUMBER} {...register('share')} />}
            </Field>
            <Field label={text.metric} help={abStrings.metricHelp[metric]}>
                {(aria) => (
                    <Select {...aria} {...register('metric')}>
                        {METRICS.map((one) => (
                            <option key={one} value={one}>
                                {abStrings.metric[one]}
                            </option>
                        ))}
                    </Select>
                )}
            </Field>
            <Field label={text.lift} help={text.liftHelp} error={errors.smallestLift?.message}>
                {(aria) => <Input {...aria} inputMode="decimal" className={NUMBER} {...register('smallestLift')} />}
            </Field>
            <Field label={text.after} help={text.afterHelp} error={errors.decideAfterHours?.message}>
                {(aria) => <Input {...aria} inputMode="decimal" className={NUMBER} {...register('decideAfterHours')} />}
            </Field>
            <label className="flex cursor-pointer items-start gap-2.5 text-table">
                <Checkbox className="mt-0.5" {...register('stopEarly')} />
                <span>
                    {text.early}
                    <span className="block text-label text-faint">{text.earlyHelp}</span>
                </span>
            </label>
            <Field label={text.without}>
                {(aria) => (
                    <Select {...aria} {...register('withoutWinner')}>
                        {WITHOUT_WINNER.map((one) => (
                            <option key={one} value={one}>
                                {text.withoutOptions[one]}
                            </option>
                        ))}
                    </Select>
                )}
            </Field>
            <label className="flex cursor-pointer items-start gap-2.5 text-table">
                <Checkbox className="mt-0.5" {...register('holdout')} />
                <span>
                    {text.holdout}
                    <span className="block text-label text-faint">{text.holdoutHelp}</span>
                </span>
            </label>
            {holdout && (
                <div className="flex flex-col gap-4 border-l-2 border-line pl-4">
                    <Field label={text.holdoutShare} error={errors.holdoutShare?.message}>
                        {(aria) => <Input {...aria} inputMode="decimal" className={NUMBER} {...register('holdoutShare')} />}
                    </Field>
                    <Field label={text.holdoutEvent} help={text.holdoutEventHelp} error={errors.holdoutEvent?.message}>
                        {(aria) => <Input {...aria} maxLength={100} {...register('holdoutEvent')} />}
                    </Field>
                    <Field label={text.holdoutDays} error={errors.holdoutDays?.message}>
                        {(aria) => <Input {...aria} inputMode="numeric" className={NUMBER} {...register('holdoutDays')} />}
                    </Field>
                </div>
            )}
        </div>
    );
}
