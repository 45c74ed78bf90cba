import type { Ref } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { GoalFields } from '#features/campaigns/goals/goal-fields.tsx';
import type { PlanDetails } from '#features/campaigns/goals/plan-details.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';

interface PlanDetailsFieldsProps {
    details: PlanDetails;
    currency: string;
    errors: Partial<Record<keyof PlanDetails, string | undefined>>;
    /** Whether goals without a target are errors yet. */
    checked?: boolean;
    /** The inputs that get the focus when they are wrong. */
    refs?: Partial<Record<keyof PlanDetails, Ref<HTMLInputElement>>>;
    onChange: (part: Partial<PlanDetails>) => void;
}

/** Goals, owner and tags of a campaign, in its wizard and its dialog. */
export function PlanDetailsFields({ details, currency, errors, checked, refs, onChange }: PlanDetailsFieldsProps) {
    const text = goalStrings.form;
    return (
        <>
            <GoalFields goals={details.goals} currency={currency} checked={checked} ref={refs?.goals} onChange={(goals) => onChange({ goals })} />
            <Field label={text.owner} help={text.ownerHelp} error={errors.owner}>
                {(aria) => <Input {...aria} ref={refs?.owner} value={details.owner} maxLength={100} onChange={(event) => onChange({ owner: event.target.value })} />}
            </Field>
            <Field label={text.tags} optional help={text.tagsHelp} error={errors.tags}>
                {(aria) => <Input {...aria} ref={refs?.tags} value={details.tags} onChange={(event) => onChange({ tags: event.target.value })} />}
            </Field>
        </>
    );
}
