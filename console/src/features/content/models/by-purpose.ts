import type { Calls, ModelUsage } from '#features/content/models/api/model-usage.ts';

export type Row = Pick<Calls, 'purpose' | 'model' | 'calls' | 'cost' | 'unpriced'> & { tokens: number };

export const tokensOf = ({ input, cacheWrite, cacheRead, output }: Calls): number => input + cacheWrite + cacheRead + output;

/** Adds up the use of content and reports; budgets stay apart. */
export const together = (usages: readonly ModelUsage[]): Pick<ModelUsage, 'cost' | 'unpriced' | 'items'> => ({
    cost: usages.reduce((sum, { cost }) => sum + cost, 0),
    unpriced: usages.reduce((sum, { unpriced }) => sum + unpriced, 0),
    items: usages.flatMap(({ items }) => items),
});

/** Adds up the days of each purpose and model, the most expensive first. */
export function byPurpose(items: readonly Calls[]): Row[] {
    const rows = new Map<string, Row>();
    for (const item of items) {
        const key = `${item.purpose}\n${item.model}`;
        const before = rows.get(key);
        rows.set(key, {
            purpose: item.purpose,
            model: item.model,
            calls: (before?.calls ?? 0) + item.calls,
            cost: (before?.cost ?? 0) + item.cost,
            unpriced: (before?.unpriced ?? 0) + item.unpriced,
            tokens: (before?.tokens ?? 0) + tokensOf(item),
        });
    }
    return [...rows.values()].sort((a, b) => b.cost - a.cost || b.tokens - a.tokens || a.purpose.localeCompare(b.purpose));
}
