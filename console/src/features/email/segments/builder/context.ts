import { createContext, use } from 'react';
import type { EmailSummary } from '#features/email/emails/types.ts';
import type { Change } from '#features/email/segments/builder/change.ts';
import type { FieldTypes } from '#features/email/segments/builder/field-types.ts';

interface Named {
    id: string;
    name: string;
}

/** What the conditions of a segment can refer to, and how they are changed. */
export interface Builder {
    change: (action: Change) => void;
    /** What is wrong, by key; shown once the person has tried to save, or the service has refused it. */
    problems: ReadonlyMap<string, string>;
    types: FieldTypes;
    /** Undefined while they are not known. */
    lists: readonly Named[] | undefined;
    segments: readonly Named[] | undefined;
    emails: readonly EmailSummary[] | undefined;
    /** The condition or group that was added last, which gets the focus. */
    added: string | undefined;
}

const BuilderContext = createContext<Builder | undefined>(undefined);

export const BuilderProvider = BuilderContext.Provider;

export function useBuilder(): Builder {
    const builder = use(BuilderContext);
    if (!builder) throw new Error('useBuilder must be used inside a BuilderProvider.');
    return builder;
}
