import { useBuilder } from '#features/email/segments/builder/context.ts';
import { STANDARD_DATES } from '#features/email/segments/builder/field-types.ts';
import { Choice, Typed, TypedNumber, type InputsProps } from '#features/email/segments/builder/inputs.tsx';
import { builderStrings as text } from '#features/email/segments/strings.ts';

const WHENS = Object.keys(text.whens) as (keyof typeof text.whens)[];

/** A day of a contact: relative to today, between days, or every year. */
export function DateInputs(props: InputsProps) {
    const { types } = useBuilder();
    const { name = '', when } = props.typed;
    const own = [...types].filter(([, type]) => type === 'DATE').map(([field]) => field);
    const known = [...STANDARD_DATES, ...own].some((one) => one === name);
    return (
        <>
            <Choice {...props} name="name" label={text.date} className="w-36">
                {STANDARD_DATES.map((date) => (
                    <option key={date} value={date}>
                        {text.dates[date]}
                    </option>
                ))}
                {[...own, ...(known || name === '' ? [] : [name])].map((field) => (
                    <option key={field} value={field}>
                        {field}
                    </option>
                ))}
            </Choice>
            <Choice {...props} name="when" label={text.when} className="w-42">
                {WHENS.map((one) => (
                    <option key={one} value={one}>
                        {text.whens[one]}
                    </option>
                ))}
            </Choice>
            {when === 'between' ? (
                <>
                    <Typed {...props} name="from" label={text.fromLabel} type="date" />
                    {text.to}
                    <Typed {...props} name="to" label={text.toLabel} type="date" />
                </>
            ) : (
                <>
                    <TypedNumber {...props} name="days" label={text.daysLabel} />
                    {text.days}
                </>
            )}
        </>
    );
}
