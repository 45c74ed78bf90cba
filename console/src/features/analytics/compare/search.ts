import { MAX_COMPARED } from '#features/analytics/all-campaigns/comparison-selection.ts';

/** The search parameters of the comparison: the ids of its campaigns. */
export interface CompareSearch {
    ids?: string | undefined;
}

export const compareSearch = (raw: Record<string, unknown>): CompareSearch => ({
    ids: typeof raw.ids === 'string' && raw.ids !== '' ? raw.ids : undefined,
});

export const idsOf = (search: CompareSearch): string[] =>
    [...new Set((search.ids ?? '').split(',').filter(Boolean))].slice(0, MAX_COMPARED);
