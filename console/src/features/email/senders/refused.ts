import { Problem, messageOf } from '#lib/api/problem.ts';

/** Puts what the service refuses at the fields that a form has, and returns what belongs to none of them. */
export function atFields(problem: unknown, fields: readonly string[], put: (field: string, message: string) => void): string | undefined {
    if (!(problem instanceof Problem)) return messageOf(problem);
    const found = problem.errors.map(({ pointer, detail }) => ({ field: pointer.slice(1).replaceAll('/', '.'), detail }));
    const known = found.filter(({ field }) => fields.includes(field));
    known.forEach(({ field, detail }) => put(field, `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`));
    return known.length > 0 && known.length === found.length ? undefined : messageOf(problem);
}
