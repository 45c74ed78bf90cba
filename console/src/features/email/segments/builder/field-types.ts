import type { FieldType } from '#features/email/contacts/types.ts';
import type { Operator } from '#features/email/segments/types.ts';

/** The fields that every contact has; all are texts. */
export const STANDARD_FIELDS = ['email', 'firstName', 'lastName', 'key', 'timeZone', 'locale'] as const;
/** The days that every contact has. */
export const STANDARD_DATES = ['createdAt', 'updatedAt', 'consentAt'] as const;

export type FieldTypes = ReadonlyMap<string, FieldType>;

/** The type of a field; one that is not declared is a text. */
export const typeOf = (name: string, types: FieldTypes): FieldType => ((STANDARD_FIELDS as readonly string[]).includes(name) ? 'TEXT' : (types.get(name) ?? 'TEXT'));

const KNOWN = ['IS_SET', 'IS_NOT_SET'] as const;
const ORDER = ['EQUALS', 'GREATER', 'AT_LEAST', 'LESS', 'AT_MOST', ...KNOWN] as const;

/** How the values of a type can be compared. */
export const OPERATORS: Record<FieldType, readonly Operator[]> = {
    TEXT: ['EQUALS', 'IN', 'CONTAINS', 'STARTS_WITH', 'ENDS_WITH', ...KNOWN],
    NUMBER: ORDER,
    DATE: ORDER,
    BOOLEAN: ['EQUALS', ...KNOWN],
    LIST: ['HAS', ...KNOWN],
};

export const takesValue = (operator: string) => operator !== 'IS_SET' && operator !== 'IS_NOT_SET';
