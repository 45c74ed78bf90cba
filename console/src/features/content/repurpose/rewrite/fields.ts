import { z } from 'zod/mini';
import type { Wish } from '#features/content/repurpose/api/rewrite.ts';
import { rewriteStrings } from '#features/content/repurpose/rewrite/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { TONES } from '#features/content/voices/types.ts';
import { count } from '#lib/format/numbers.ts';

const text = rewriteStrings;

// The service's limits.
export const MOST_INSTRUCTION = 1000;
const LEAST_INSTRUCTION = 3;
const LEAST_LENGTH = 20;
const MOST_LENGTH = 50_000;

/** What should change, as it is typed; an empty field asks for nothing. */
export interface RewriteFields {
    instruction: string;
    tone: '' | (typeof TONES)[number];
    maxLength: string;
}

export const NOTHING: RewriteFields = { instruction: '', tone: '', maxLength: '' };

/** Whether a piece is a thread or the script of a video. */
export const isInParts = ({ parts, script }: Piece): boolean => parts.length > 1 || script.length > 0;

/** What the service is asked for. An instruction is left out where there is no model to follow it. */
export const wishOf = ({ instruction, tone, maxLength }: RewriteFields, hasModel: boolean): Wish => ({
    ...(hasModel && instruction.trim() && { instruction: instruction.trim() }),
    ...(tone && { tone }),
    ...(maxLength.trim() && { maxLength: Number(maxLength) }),
});

const isLength = (typed: string) => /^\s*\d+\s*$/.test(typed) && Number(typed) >= LEAST_LENGTH && Number(typed) <= MOST_LENGTH;

/** Checks what is asked for; a message is at the field that has to change. */
export const rewriteSchema = (piece: Piece, hasModel: boolean) =>
    z
        .object({
            instruction: z.string().check(z.refine((typed) => !hasModel || typed.trim() === '' || typed.trim().length >= LEAST_INSTRUCTION, text.instructionTooShort)),
            tone: z.enum(['', ...TONES]),
            maxLength: z.string().check(z.refine((typed) => typed.trim() === '' || isLength(typed), text.maxLengthInvalid(count(LEAST_LENGTH), count(MOST_LENGTH)))),
        })
        .check(
            z.refine((fields) => Object.keys(wishOf(fields, hasModel)).length > 0, {
                error: hasModel ? text.nothingAsked : text.nothingAskedWithoutModel,
                path: [hasModel ? 'instruction' : 'tone'],
            }),
            z.refine(
                (fields) => {
                    const { instruction, tone, maxLength } = wishOf(fields, hasModel);
                    return !maxLength || instruction !== undefined || tone !== undefined || isInParts(piece) || maxLength < piece.length;
                },
                { error: text.fitsAlready(count(piece.length)), path: ['maxLength'] },
            ),
        );
