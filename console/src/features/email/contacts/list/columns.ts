import { MOST_COLUMNS } from '#features/email/contacts/search.ts';
import type { ContactField } from '#features/email/contacts/types.ts';

/** Fields that have a column unless the person chooses others. */
const USUAL = 2;

/** The fields that have a column: the chosen ones that still exist, or the first ones. */
export function shownFields(declared: ContactField[], chosen: string[] | undefined): ContactField[] {
    return chosen ? declared.filter(({ name }) => chosen.includes(name)) : declared.slice(0, USUAL);
}

/** The choice after a field was switched on or off, in the order of the fields. */
export function toggledFields(declared: ContactField[], chosen: string[] | undefined, name: string): string[] {
    const shown = shownFields(declared, chosen).map((field) => field.name);
    const wanted = shown.includes(name) ? shown.filter((one) => one !== name) : [...shown, name];
    return declared.map((field) => field.name).filter((one) => wanted.includes(one)).slice(0, MOST_COLUMNS);
}
