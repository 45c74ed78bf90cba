import { Input, Select, Textarea } from '#components/ui/input.tsx';
import { useBuilder } from '#features/email/segments/builder/context.ts';
import { OPERATORS, STANDARD_FIELDS, takesValue, typeOf } from '#features/email/segments/builder/field-types.ts';
import { Choice, Typed, type InputsProps } from '#features/email/segments/builder/inputs.tsx';
import { builderStrings as text } from '#features/email/segments/strings.ts';
import type { FieldType } from '#features/email/contacts/types.ts';

/** Stands for a field whose name is typed. */
const OTHER = '\u0000other';

/** The value of a field, compared as its type allows. */
export function FieldInputs({ typed, wrong, onType }: InputsProps) {
    const { types } = useBuilder();
    const { name = '', operator = '', value = '', other } = typed;
    const known = (STANDARD_FIELDS as readonly string[]).includes(name) || types.has(name);
    const type = typeOf(name, types);
    const choose = (chosen: string) => {
        const next = chosen === OTHER ? '' : chosen;
        const operators = OPERATORS[typeOf(next, types)];
        const kept = operators.find((one) => one === operator);
        onType({ name: next, other: chosen === OTHER ? 'true' : '', operator: kept ?? operators[0]!, ...(typeOf(next, types) !== type && { value: '' }) });
    };
    return (
        <>
            <Select aria-label={text.field} className="w-36" value={other || !known ? OTHER : name} onChange={(event) => choose(event.target.value)}>
                <optgroup label={text.standardFields}>
                    {STANDARD_FIELDS.map((field) => (
                        <option key={field} value={field}>
                            {text.fields[field]}
                        </option>
                    ))}
                </optgroup>
                <optgroup label={text.ownFields}>
                    {[...types.keys()].map((field) => (
                        <option key={field} value={field}>
                            {field}
                        </option>
                    ))}
                    <option value={OTHER}>{text.otherField}</option>
                </optgroup>
            </Select>
            {(other || !known) && (
                <Input aria-label={text.fieldName} aria-invalid={wrong && name === '' ? true : undefined} maxLength={100} className="w-36" value={name} onChange={(event) => onType({ name: event.target.value, other: 'true' })} />
            )}
            <Choice typed={typed} wrong={wrong} onType={onType} name="operator" label={text.operator} className="w-34">
                {OPERATORS[type].map((one) => (
                    <option key={one} value={one}>
                        {text.operators[one]}
                    </option>
                ))}
            </Choice>
            {takesValue(operator) &&
                (operator === 'IN' ? (
                    <Textarea aria-label={text.values} placeholder={text.valuesHelp} aria-invalid={wrong && value === '' ? true : undefined} rows={3} className="w-56" value={value} onChange={(event) => onType({ value: event.target.value })} />
                ) : (
                    <Value type={type} typed={typed} wrong={wrong} onType={onType} />
                ))}
        </>
    );
}

function Value({ type, ...props }: InputsProps & { type: FieldType }) {
    const bound = { ...props, name: 'value', label: text.value };
    if (type === 'BOOLEAN') {
        return (
            <Choice {...bound} className="w-24">
                <option value="">{text.choose}</option>
                <option value="true">{text.yes}</option>
                <option value="false">{text.no}</option>
            </Choice>
        );
    }
    if (type === 'DATE') return <Typed {...bound} type="date" />;
    if (type === 'NUMBER') return <Typed {...bound} inputMode="decimal" className="w-28" />;
    return <Typed {...bound} maxLength={1000} className="w-40 max-w-64 flex-1 basis-32" />;
}
