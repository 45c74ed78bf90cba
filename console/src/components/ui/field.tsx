import { useId, type ReactNode } from 'react';
import { componentStrings } from '#components/strings.ts';

export interface FieldAria {
    id: string;
    'aria-invalid': boolean | undefined;
    'aria-describedby': string | undefined;
}

/** A form field with a label above, and help or an error message below. */
export function Field(props: {
    label: string;
    help?: ReactNode;
    error?: string | undefined;
    optional?: boolean;
    children: (aria: FieldAria) => ReactNode;
}) {
    const id = useId();
    const note = props.error || props.help ? `${id}-note` : undefined;
    return (
        <div className="flex flex-col gap-1.5">
            <label htmlFor={id} className="text-table font-medium">
                {props.label}
                {props.optional && <span className="ml-1.5 font-normal text-faint">{componentStrings.optional}</span>}
            </label>
            {props.children({ id, 'aria-invalid': props.error ? true : undefined, 'aria-describedby': note })}
            {props.error ? (
                <p id={note} className="text-label text-bad">
                    {props.error}
                </p>
            ) : (
                props.help && (
                    <p id={note} className="text-label text-faint">
                        {props.help}
                    </p>
                )
            )}
        </div>
    );
}
