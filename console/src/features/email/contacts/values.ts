import { contactStrings } from '#features/email/contacts/strings.ts';
import type { Contact, FieldType } from '#features/email/contacts/types.ts';
import { formatNumber } from '#lib/format/intl.ts';
import { calendarDay } from '#lib/format/time.ts';

/** Entries of a list are typed one a line, because they may contain commas. */
const LINE = '\n';

/** The name by which people know a contact; its address if it has none. */
export const contactName = ({ firstName, lastName, email }: Pick<Contact, 'firstName' | 'lastName' | 'email'>): string => [firstName, lastName].filter(Boolean).join(' ') || email;

/** Shows the value of a field as people read it; undefined if there is none. */
export function valueText(value: unknown, type: FieldType | undefined): string | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'boolean') return value ? contactStrings.yes : contactStrings.no;
    if (typeof value === 'number') return formatNumber(value, { maximumFractionDigits: 20 });
    if (Array.isArray(value)) return value.join(', ') || undefined;
    return type === 'DATE' && isDay(String(value)) ? calendarDay(String(value)) : String(value);
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Writes the value of a field so that it can be edited. */
export function typedOf(value: unknown, type: FieldType): string {
    if (value === undefined || value === null) return '';
    return Array.isArray(value) ? value.join(type === 'LIST' ? LINE : ', ') : String(value);
}

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** Whether a text can be read as a value of a type. Nothing is a value of any type. */
export const isValue = (typed: string, type: FieldType): boolean => type !== 'NUMBER' || typed.trim() === '' || NUMBER.test(typed.trim());

/** Reads a typed value; undefined if nothing is typed. */
export function valueOf(typed: string, type: FieldType): unknown {
    const text = typed.trim();
    if (text === '') return undefined;
    switch (type) {
        case 'NUMBER':
            return Number(text.replace(',', '.'));
        case 'BOOLEAN':
            return text === 'true';
        case 'LIST':
            return typed.split(LINE).map((entry) => entry.trim()).filter(Boolean);
        default:
            return text;
    }
}
