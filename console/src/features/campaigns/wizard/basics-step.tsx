import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { TYPES } from '#features/campaigns/constants.ts';
import { OwnerAndTagsFields } from '#features/campaigns/goals/owner-and-tags-fields.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { PlanFields } from '#features/campaigns/wizard/fields.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';

/** The campaign's name, type, objectives, owner and tags. */
export function BasicsStep() {
    const { register, formState } = useFormContext<PlanFields>();
    return (
        <div className="flex flex-col gap-6">
            <Field label={wizardStrings.basics.name} error={formState.errors.name?.message} help={wizardStrings.basics.nameHelp}>
                {(aria) => <Input {...aria} maxLength={200} autoFocus {...register('name')} />}
            </Field>
            <fieldset>
                <legend className="mb-1.5 text-table font-medium">{wizardStrings.basics.type}</legend>
                <div className="grid gap-2 sm:grid-cols-2">
                    {TYPES.map((type) => (
                        <label
                            key={type}
                            className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-3 hover:border-strong has-checked:border-accent has-checked:bg-accent-soft"
                        >
                            <input type="radio" value={type} {...register('type')} className="mt-1 accent-(--accent-fill)" />
                            <span>
                                <span className="block font-medium">{campaignStrings.type[type]}</span>
                                <span className="block text-table text-muted">{campaignStrings.typeDescription[type]}</span>
                            </span>
                        </label>
                    ))}
                </div>
            </fieldset>
            <Objectives />
            <OwnerAndTags />
        </div>
    );
}

function OwnerAndTags() {
    const { control, formState } = useFormContext<PlanFields>();
    const owner = useController({ control, name: 'owner' }).field;
    const tags = useController({ control, name: 'tags' }).field;
    const { errors } = formState;
    return (
        <OwnerAndTagsFields
            details={{ owner: owner.value, tags: tags.value }}
            errors={{ owner: errors.owner?.message, tags: errors.tags?.message }}
            refs={{ owner: owner.ref, tags: tags.ref }}
            onChange={(part) => {
                if (part.owner !== undefined) owner.onChange(part.owner);
                if (part.tags !== undefined) tags.onChange(part.tags);
            }}
        />
    );
}

function Objectives() {
    const { setValue, formState, control } = useFormContext<PlanFields>();
    const typed = useWatch({ control, name: 'objectives' });
    const list = useRef<HTMLDivElement>(null);
    const objectives = typed.length === 0 ? [''] : typed;
    const change = (next: string[]) => setValue('objectives', next, { shouldDirty: true });
    const error = formState.errors.objectives?.message;
    const add = () => {
        change([...objectives, '']);
        // After the new field has been rendered.
        requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('div:last-of-type > input')?.focus());
    };
    return (
        <fieldset>
            <legend className="mb-1.5 text-table font-medium">
                {wizardStrings.basics.objectives} <span className="font-normal text-faint">{wizardStrings.basics.optional}</span>
            </legend>
            <div ref={list} className="flex flex-col gap-2">
                {objectives.map((objective, index) => (
                    <div key={index} className="flex gap-2">
                        <Input
                            aria-label={wizardStrings.basics.objective(index + 1)}
                            value={objective}
                            maxLength={500}
                            placeholder={wizardStrings.basics.objectivePlaceholder}
                            onChange={(event) => change(objectives.map((one, i) => (i === index ? event.target.value : one)))}
                        />
                        {objectives.length > 1 && (
                            <Button
                                look="quiet"
                                size="icon"
                                aria-label={wizardStrings.basics.removeObjective(index + 1)}
                                icon={<X size={15} />}
                                onClick={() => change(objectives.filter((_, i) => i !== index))}
                            />
                        )}
                    </div>
                ))}
                <Button look="quiet" className="self-start" icon={<Plus size={14} />} onClick={add}>
                    {wizardStrings.basics.addObjective}
                </Button>
            </div>
            {error && <p className="mt-1 text-label text-bad">{error}</p>}
        </fieldset>
    );
}
