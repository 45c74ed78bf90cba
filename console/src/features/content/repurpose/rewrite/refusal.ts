import { engineName } from '#features/content/repurpose/piece/piece-text.ts';
import type { RewriteFields } from '#features/content/repurpose/rewrite/fields.ts';
import { rewriteStrings } from '#features/content/repurpose/rewrite/strings.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { Problem } from '#lib/api/problem.ts';

const text = rewriteStrings;

export interface Refusal {
    field: keyof RewriteFields;
    message: string;
}

const FIELDS = ['instruction', 'tone', 'maxLength'] as const;

/** Which wish cannot be met, and why; undefined for any other problem. */
export function refusalOf(problem: unknown): Refusal | undefined {
    if (!(problem instanceof Problem) || problem.status !== 422) return undefined;
    const field = FIELDS.find((one) => problem.errors.some(({ pointer }) => pointer === `/${one}`));
    return field && { field, message: messageAt(problem) };
}

/** The service names by a code why the model wrote nothing, or else why the built-in engine cannot. */
function messageAt({ members, detail }: Problem): string {
    const failed = worded(repurposeStrings.fallback, members.fallback);
    if (failed) return text.modelFailed(failed, engineName('built-in'));
    return worded(text.impossible, members.reason) ?? detail;
}

const worded = (words: Record<string, string>, code: unknown): string | undefined => (typeof code === 'string' && Object.hasOwn(words, code) ? words[code] : undefined);
