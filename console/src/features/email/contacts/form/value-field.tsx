import { useFormContext } from 'react-hook-form';
import { Field, type FieldAria } from '#components/ui/field.tsx';
import { Input, Select, Textarea } from '#components/ui/input.tsx';
import type { ContactFields, FieldSpec } from '#features/email/contacts/form/fields.ts';
import { contactFormStrings as text } from '#features/email/contacts/form/strings.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';

/** The value of a declared field, entered as its type asks. */
export function ValueField({ spec, at }: { spec: FieldSpec; at: number }) {
    const { register, formState: { errors } } = useFormContext<ContactFields>();
    const field = register(`attributes.${at}`);
    const control = (aria: FieldAria) => {
        switch (spec.type) {
            case 'NUMBER':
                return <Input {...aria} inputMode="decimal" maxLength={40} autoComplete="off" className="text-right tabular-nums" {...field} />;
            case 'DATE':
                return <Input {...aria} type="date" {...field} />;
            case 'BOOLEAN':
                return (
                    <Select {...aria} {...field}>
                        <option value="">{text.noValue}</option>
                        <option value="true">{contactStrings.yes}</option>
                        <option value="false">{contactStrings.no}</option>
                    </Select>
                );
            case 'LIST':
                return <Textarea {...aria} rows={3} {...field} />;
            default:
                return <Input {...aria} maxLength={1000} autoComplete="off" {...field} />;
        }
    };
    return (
        <Field label={spec.name} help={spec.type === 'LIST' ? text.listHelp : undefined} error={errors.attributes?.[at]?.message}>
            {control}
        </Field>
    );
}
