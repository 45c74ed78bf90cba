import { parseDecimal } from '#lib/format/parse.ts';

/** Parses a percentage as people type it into a fraction; undefined if it is not between 0 and 100. Empty means 0. */
export function parsePercentage(text: string): number | undefined {
    const percentage = text.trim() === '' ? 0 : parseDecimal(text);
    const valid = percentage !== undefined && percentage >= 0 && percentage <= 100;
    return valid ? Math.round(percentage * 100) / 10_000 : undefined;
}

/** Formats a fraction as people type it. */
export const formatPercentage = (fraction: number | null | undefined) => String(Math.round((fraction ?? 0) * 10_000) / 100);
