import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select, Textarea } from '#components/ui/input.tsx';
import { MOST, templateSchema, type TemplateFields } from '#features/email/templates/fields.ts';
import { templateStrings } from '#features/email/templates/strings.ts';
import type { TemplateSummary } from '#features/email/templates/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = templateStrings.form;

interface TemplateFormProps {
    title: string;
    /** The button's label, a verb. */
    action: string;
    initial: TemplateFields;
    /** What a new template can start with. */
    templates?: TemplateSummary[];
    onSave: (typed: TemplateFields) => Promise<void>;
    onClose: () => void;
}

/** Asks for the name and the description of a template. */
export function TemplateForm({ title, action, initial, templates, onSave, onClose }: TemplateFormProps) {
    const [failure, setFailure] = useState<string>();
    const { register, handleSubmit, formState } = useForm<TemplateFields>({ resolver: zodResolver(templateSchema), defaultValues: initial, mode: 'onTouched' });
    const save = handleSubmit(async ({ name, description, start }) => {
        setFailure(undefined);
        try {
            await onSave({ name: name.trim(), description: description.trim(), start });
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={title}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void save()}>
                        {action}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
                <Field label={text.name} error={formState.errors.name?.message}>
                    {(aria) => <Input {...aria} maxLength={MOST.name} {...register('name')} />}
                </Field>
                <Field label={text.description} optional help={text.descriptionHelp}>
                    {(aria) => <Textarea {...aria} rows={2} maxLength={MOST.description} {...register('description')} />}
                </Field>
                {templates && (
                    <Field label={text.start}>
                        {(aria) => (
                            <Select {...aria} {...register('start')}>
                                <option value="">{text.blank}</option>
                                {templates.map(({ id, name }) => (
                                    <option key={id} value={id}>
                                        {name}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                )}
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
                <button type="submit" hidden />
            </form>
        </Dialog>
    );
}
