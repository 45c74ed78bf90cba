import type { ReactNode } from 'react';
import { Typed, TypedNumber, type InputsProps } from '#features/email/segments/builder/inputs.tsx';
import { builderStrings as text } from '#features/email/segments/strings.ts';

/** How often something happened in other systems, when, and for how much. Empty inputs set no bound. */
export function EventInputs(given: InputsProps) {
    // Only the name is required.
    const props = { ...given, wrong: false };
    return (
        <>
            <Typed {...given} name="name" label={text.event} placeholder={text.eventPlaceholder} maxLength={100} className="w-40" />
            <Part>
                {text.atLeast}
                <TypedNumber {...props} name="atLeast" label={text.atLeastLabel} />
            </Part>
            <Part>
                {text.atMost}
                <TypedNumber {...props} name="atMost" label={text.atMostLabel} />
                {text.times}
            </Part>
            <Part>
                {text.lastDays}
                <TypedNumber {...props} name="days" label={text.lastDaysLabel} />
                {text.days}
            </Part>
            <Part>
                {text.after}
                <Typed {...props} name="from" label={text.afterLabel} type="datetime-local" className="w-48" />
            </Part>
            <Part>
                {text.before}
                <Typed {...props} name="to" label={text.beforeLabel} type="datetime-local" className="w-48" />
            </Part>
            <Part>
                {text.worth}
                <Typed {...props} name="total" label={text.worthLabel} inputMode="decimal" className="w-24 text-right" />
            </Part>
        </>
    );
}

/** Words and an input that stay on one line. */
const Part = ({ children }: { children: ReactNode }) => <span className="flex items-center gap-2">{children}</span>;
