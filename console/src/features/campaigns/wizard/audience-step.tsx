import { Field } from '#components/ui/field.tsx';
import { Textarea } from '#components/ui/input.tsx';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';

/** Who it is for, in words that people and Ava read alike. */
export function AudienceStep({ plan, change, errors }: StepProps) {
    return (
        <Field
            label="Target audience"
            optional
            error={errors.audience}
            help="In your own words: who they are, where they live, what they care about. Each mail chooses its segment of contacts by itself; Ava reads this for her advice."
        >
            {(aria) => (
                <Textarea
                    {...aria}
                    rows={7}
                    autoFocus
                    value={plan.audience}
                    placeholder="Families in Hamburg who have used our pick-up service at least once and have not ordered since the summer"
                    onChange={(event) => change({ type: 'set', part: { audience: event.target.value } })}
                />
            )}
        </Field>
    );
}
