/** What people enter as a percentage, as the share that the service takes; nothing where it is none. */
export function parsePercentage(entered: string): number | undefined {
    const text = entered.trim().replace(',', '.');
    const percentage = text === '' ? 0 : Number(text);
    const known = Number.isFinite(percentage) && percentage >= 0 && percentage <= 100;
    return known ? Math.round(percentage * 100) / 10_000 : undefined;
}

/** A share as people enter it. */
export const formatPercentage = (share: number | null | undefined) => String(Math.round((share ?? 0) * 10_000) / 100);
