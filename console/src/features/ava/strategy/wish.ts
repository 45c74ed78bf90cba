import { z } from 'zod';
import { strategyStrings } from '#features/ava/strategy/strings.ts';
import type { StrategyWish } from '#features/ava/types.ts';

const text = strategyStrings.dialog;
const MAX_AUDIENCE = 500;
const MAX_OBJECTIVES = 10;
const MAX_OBJECTIVE = 300;

const linesOf = (lines: string) =>
    lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');

/** What a person asks of a strategy: the audience, and an objective in each line. */
export const wishSchema = z.object({
    targetAudience: z.string().trim().max(MAX_AUDIENCE, text.audienceTooLong),
    objectives: z
        .string()
        .refine((lines) => linesOf(lines).length <= MAX_OBJECTIVES, text.objectivesTooMany)
        .refine((lines) => linesOf(lines).every((line) => line.length <= MAX_OBJECTIVE), text.objectiveTooLong),
});

export type WishFields = z.infer<typeof wishSchema>;

/** Returns the request; what is empty is left out, so that the campaign's own counts. */
export function wishOf({ targetAudience, objectives }: WishFields): StrategyWish {
    const lines = linesOf(objectives);
    return { ...(targetAudience && { targetAudience }), ...(lines.length > 0 && { objectives: lines }) };
}
