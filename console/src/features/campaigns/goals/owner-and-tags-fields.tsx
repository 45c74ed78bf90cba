import type { Ref } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import type { PlanDetails } from '#features/campaigns/goals/plan-details.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';

type OwnerAndTags = Pick<PlanDetails, 'owner' | 'tags'>;

interface OwnerAndTagsFieldsProps {
    details: OwnerAndTags;
    errors: Partial<Record<keyof OwnerAndTags, string | undefined>>;
    /** The inputs that get the focus when they are wrong. */
    refs?: Partial<Record<keyof OwnerAndTags, Ref<HTMLInputElement>>>;
    onChange: (part: Partial<OwnerAndTags>) => void;
}

/** Owner and tags of a campaign, in its wizard and its dialog. */
export function OwnerAndTagsFields({ details, errors, refs, onChange }: OwnerAndTagsFieldsProps) {
    const text = goalStrings.form;
    return (
        <>
            <Field label={text.owner} help={text.ownerHelp} error={errors.owner}>
                {(aria) => <Input {...aria} ref={refs?.owner} value={details.owner} maxLength={100} onChange={(event) => onChange({ owner: event.target.value })} />}
            </Field>
            <Field label={text.tags} optional help={text.tagsHelp} error={errors.tags}>
                {(aria) => <Input {...aria} ref={refs?.tags} value={details.tags} onChange={(event) => onChange({ tags: event.target.value })} />}
            </Field>
        </>
    );
}
