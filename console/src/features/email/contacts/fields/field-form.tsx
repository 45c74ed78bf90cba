import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { declareField } from '#features/email/contacts/api/fields.ts';
import { fieldStrings as text } from '#features/email/contacts/fields/strings.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import { FIELD_TYPES } from '#features/email/contacts/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const schemaOf = (names: string[]) =>
    z.object({
        name: z.string().check(
            z.refine((typed) => typed.trim() !== '', text.nameMissing),
            z.maxLength(100, text.nameTooLong),
            z.refine((typed) => !names.includes(typed.trim()), text.exists),
        ),
        type: z.enum(FIELD_TYPES),
    });

type Typed = z.infer<ReturnType<typeof schemaOf>>;

/** Declares a field with a name that is not declared yet. */
export function FieldForm({ names }: { names: string[] }) {
    const { register, handleSubmit, reset, formState } = useForm<Typed>({ resolver: zodResolver(schemaOf(names)), defaultValues: { name: '', type: 'TEXT' } });
    const [failure, setFailure] = useState<string>();
    const declare = handleSubmit(async ({ name, type }) => {
        setFailure(undefined);
        try {
            await declareField(name.trim(), type);
            toast(text.declared(name.trim()));
            reset();
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return (
        <form noValidate onSubmit={(event) => void declare(event)} className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_9rem_auto]">
            <Field label={text.name} error={formState.errors.name?.message ?? failure}>
                {(aria) => <Input {...aria} maxLength={100} placeholder={text.namePlaceholder} {...register('name')} />}
            </Field>
            <Field label={text.type}>
                {(aria) => (
                    <Select {...aria} {...register('type')}>
                        {FIELD_TYPES.map((type) => (
                            <option key={type} value={type}>
                                {contactStrings.types[type]}
                            </option>
                        ))}
                    </Select>
                )}
            </Field>
            <Button type="submit" busy={formState.isSubmitting} className="sm:mt-6.5">
                {text.declare}
            </Button>
        </form>
    );
}
