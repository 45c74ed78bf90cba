import { abStrings } from '#features/email/ab-tests/strings.ts';
import type { SampleSize } from '#features/email/ab-tests/types.ts';

const text = abStrings.calculator;

interface Given {
    size: Pick<SampleSize, 'perVariant' | 'total' | 'perVariantSingleLook'>;
    audienceSize: number | undefined;
    testShare: number | undefined;
    /** The part of the audience that gets no email. */
    holdoutShare: number;
    variants: number;
}

/** Says whether a test has enough recipients, and if not what to change. */
export function verdictOf({ size, audienceSize, testShare, holdoutShare, variants }: Given): { tone: 'good' | 'warn' | 'plain'; message: string } {
    if (audienceSize === undefined || testShare === undefined) return { tone: 'plain', message: text.unknown };
    if (Math.floor((audienceSize * testShare) / variants) >= size.perVariant) return { tone: 'good', message: text.enough };
    if (size.total > audienceSize) return { tone: 'warn', message: text.everyone };
    // Rounded up, so that what is advised suffices.
    const advised = Math.ceil((size.total / audienceSize) * 100) / 100;
    return { tone: 'warn', message: advised + holdoutShare > 1 ? text.everyoneLeft : text.tooSmall(advised) };
}
