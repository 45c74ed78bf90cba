import { Plus, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { TYPES } from '#features/campaigns/constants.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { cn } from '#lib/cn.ts';

/** The campaign's name, goal and objectives. */
export function BasicsStep({ plan, change, errors }: StepProps) {
    const objectives = plan.objectives.length === 0 ? [''] : plan.objectives;
    const setObjectives = (next: string[]) => change({ type: 'set', part: { objectives: next } });
    return (
        <div className="flex flex-col gap-6">
            <Field label={wizardStrings.basics.name} error={errors.name} help={wizardStrings.basics.nameHelp}>
                {(aria) => (
                    <Input
                        {...aria}
                        value={plan.name}
                        maxLength={200}
                        autoFocus
                        onChange={(event) => change({ type: 'set', part: { name: event.target.value } })}
                    />
                )}
            </Field>
            <fieldset>
                <legend className="mb-1.5 text-table font-medium">{wizardStrings.basics.goal}</legend>
                <div className="grid gap-2 sm:grid-cols-2">
                    {TYPES.map((type) => (
                        <label
                            key={type}
                            className={cn(
                                'flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-3 hover:border-strong',
                                plan.type === type && 'border-accent bg-accent-soft hover:border-accent',
                            )}
                        >
                            <input
                                type="radio"
                                name="type"
                                checked={plan.type === type}
                                onChange={() => change({ type: 'set', part: { type } })}
                                className="mt-1 accent-(--accent-fill)"
                            />
                            <span>
                                <span className="block font-medium">{campaignStrings.type[type]}</span>
                                <span className="block text-table text-muted">{campaignStrings.typeDescription[type]}</span>
                            </span>
                        </label>
                    ))}
                </div>
            </fieldset>
            <fieldset>
                <legend className="mb-1.5 text-table font-medium">
                    {wizardStrings.basics.objectives} <span className="font-normal text-faint">{wizardStrings.basics.optional}</span>
                </legend>
                <div className="flex flex-col gap-2">
                    {objectives.map((objective, index) => (
                        <div key={index} className="flex gap-2">
                            <Input
                                aria-label={wizardStrings.basics.objective(index + 1)}
                                value={objective}
                                maxLength={500}
                                placeholder={wizardStrings.basics.objectivePlaceholder}
                                onChange={(event) => setObjectives(objectives.map((one, i) => (i === index ? event.target.value : one)))}
                            />
                            {objectives.length > 1 && (
                                <Button
                                    look="quiet"
                                    size="icon"
                                    aria-label={wizardStrings.basics.removeObjective(index + 1)}
                                    icon={<X size={15} />}
                                    onClick={() => setObjectives(objectives.filter((_, i) => i !== index))}
                                />
                            )}
                        </div>
                    ))}
                    <Button look="quiet" className="self-start" icon={<Plus size={14} />} onClick={() => setObjectives([...objectives, ''])}>
                        {wizardStrings.basics.addObjective}
                    </Button>
                </div>
                {errors.objectives && <p className="mt-1 text-label text-bad">{errors.objectives}</p>}
            </fieldset>
        </div>
    );
}
