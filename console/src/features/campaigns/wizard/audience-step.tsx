import { Field } from '#components/ui/field.tsx';
import { Textarea } from '#components/ui/input.tsx';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';

/** The audience, described in free text. */
export function AudienceStep({ plan, change, errors }: StepProps) {
    return (
        <Field
            label={wizardStrings.audience.label}
            optional
            error={errors.audience}
            help={wizardStrings.audience.help}
        >
            {(aria) => (
                <Textarea
                    {...aria}
                    rows={7}
                    autoFocus
                    value={plan.audience}
                    placeholder={wizardStrings.audience.placeholder}
                    onChange={(event) => change({ type: 'set', part: { audience: event.target.value } })}
                />
            )}
        </Field>
    );
}
