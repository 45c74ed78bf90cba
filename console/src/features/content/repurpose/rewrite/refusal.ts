import { engineName } from '#features/content/repurpose/piece/piece-text.ts';
import { isInParts, type RewriteFields } from '#features/content/repurpose/rewrite/fields.ts';
import { rewriteStrings } from '#features/content/repurpose/rewrite/strings.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Fallback, Piece } from '#features/content/repurpose/types.ts';
import { Problem } from '#lib/api/problem.ts';

const text = rewriteStrings;

export interface Refusal {
    field: keyof RewriteFields;
    message: string;
}

const FIELDS = ['instruction', 'tone', 'maxLength'] as const;
const FALLBACKS = Object.keys(repurposeStrings.fallback) as Fallback[];

/** Which wish cannot be met, and why; undefined for any other problem. */
export function refusalOf(problem: unknown, piece: Piece): Refusal | undefined {
    if (!(problem instanceof Problem) || problem.status !== 422) return undefined;
    const field = FIELDS.find((one) => problem.errors.some(({ pointer }) => pointer === `/${one}`));
    return field && { field, message: messageAt(field, problem, piece) };
}

function messageAt(field: keyof RewriteFields, { detail }: Problem, piece: Piece): string {
    // The service names by its code why the model wrote nothing.
    const failed = FALLBACKS.find((code) => detail.includes(code));
    if (failed) return text.modelFailed(repurposeStrings.fallback[failed], engineName('built-in'));
    return field === 'maxLength' && isInParts(piece) ? text.impossible.maxLengthOfParts : text.impossible[field];
}
