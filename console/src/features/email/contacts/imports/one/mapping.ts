import { oneImportStrings } from '#features/email/contacts/imports/one/strings.ts';
import type { ContactField, ContactImport } from '#features/email/contacts/types.ts';

const FIELD = 'field:';
const IGNORE = 'ignore';

/** The parts of a contact that a column can become, in the order in which they are offered. */
export const PARTS = ['email', 'firstName', 'lastName', 'key', 'tags', 'consent', 'consentSource', 'consentAt', 'timeZone', 'locale'] as const;

/** A column of a file: its name, some of its cells and what it becomes. */
export interface MappedColumn {
    header: string;
    examples: string[];
    target: string;
    /** The names of fields that it can become. */
    fields: string[];
    /** Why it cannot become that. */
    problem: string | undefined;
}

const EXAMPLES = 3;

/** Returns the columns of a file with the chosen targets, and what is wrong with them. */
export function mappedColumns({ columns, preview }: Pick<ContactImport, 'columns' | 'preview'>, targets: string[], declared: ContactField[]): MappedColumn[] {
    return columns.map(({ header, target: suggested }, at) => {
        const target = targets[at] ?? suggested;
        const own = [suggested, target].filter((one) => one.startsWith(FIELD)).map((one) => one.slice(FIELD.length));
        const doubled = target !== IGNORE && targets.some((other, index) => index !== at && other === target);
        return {
            header,
            examples: [...new Set(preview.map((row) => row[at]?.trim() ?? ''))].filter(Boolean).slice(0, EXAMPLES),
            target,
            fields: [...new Set([...own, ...(header.trim() ? [header.trim()] : []), ...declared.map(({ name }) => name)])],
            problem: doubled ? oneImportStrings.mapping.double : undefined,
        };
    });
}

/** What keeps a mapping from being used as a whole. */
export const mappingProblem = (targets: string[]): string | undefined => (targets.includes('email') ? undefined : oneImportStrings.mapping.noEmail);

export const fieldTarget = (name: string) => `${FIELD}${name}`;
