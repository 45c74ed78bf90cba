import { emailText as text } from '#features/email/emails/strings.ts';
import type { FieldError } from '#lib/api/problem.ts';

const VARIANT = /^\/abTest\/variants\/(\d+)(\/.*)?$/;
const LETTERS = 'ABCDE';

const ended = (detail: string) => (detail.endsWith('.') ? detail : `${detail}.`);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const sentence = (detail: string) => ended(capital(detail));

/** Says what an email still needs, in words instead of JSON pointers. */
export function missingText({ pointer, detail }: FieldError): string {
    const known = text.missing[pointer];
    if (known) return known;
    const [, at, part = ''] = VARIANT.exec(pointer) ?? [];
    const field = text.fieldNames[at === undefined ? pointer : part];
    const place = [...(at === undefined ? [] : [text.variant(LETTERS.charAt(Number(at)))]), ...(field ? [field] : [])].join(', ');
    return place ? `${capital(place)}: ${ended(detail)}` : sentence(detail);
}
