import { useFormContext } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Textarea } from '#components/ui/input.tsx';
import type { PlanFields } from '#features/campaigns/wizard/fields.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';

/** The audience, described in free text. */
export function AudienceStep() {
    const { register, formState } = useFormContext<PlanFields>();
    return (
        <Field label={wizardStrings.audience.label} optional error={formState.errors.audience?.message} help={wizardStrings.audience.help}>
            {(aria) => <Textarea {...aria} rows={7} placeholder={wizardStrings.audience.placeholder} {...register('audience')} />}
        </Field>
    );
}
