import type { AllCampaignsQuery } from '#features/analytics/api/all-campaigns.ts';

/** The search parameters of the analytics list. */
export interface AllSearch {
    sort?: string | undefined;
    days?: number | undefined;
    cursor?: string | undefined;
    page?: number | undefined;
}

export const SORTS = ['name', 'status', 'impressions', 'clicks', 'conversions', 'revenue', 'spend', 'ctr', 'conversionRate', 'cpa', 'roas', 'roi'] as const;
export const DEFAULT_SORT = '-spend';
export const DEFAULT_DAYS = 30;
export const PERIODS = [7, 30, 90, 365] as const;
export const PAGE_SIZE = 25;

const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value));

/** Parses the search parameters and drops invalid ones. */
export function allSearch(raw: Record<string, unknown>): AllSearch {
    const sort = text(raw.sort);
    const days = PERIODS.find((known) => known === Number(raw.days));
    const cursor = text(raw.cursor);
    const page = Number(raw.page);
    return {
        sort: sort && SORTS.some((known) => known === sort.replace(/^-/, '')) && sort !== DEFAULT_SORT ? sort : undefined,
        days: days === DEFAULT_DAYS ? undefined : days,
        cursor,
        page: cursor && Number.isInteger(page) && page > 1 ? page : undefined,
    };
}

export function toQuery(search: AllSearch): AllCampaignsQuery {
    const sort = search.sort ?? DEFAULT_SORT;
    return {
        sort: sort.replace(/^-/, ''),
        order: sort.startsWith('-') ? 'desc' : 'asc',
        days: search.days ?? DEFAULT_DAYS,
        cursor: search.cursor,
        limit: PAGE_SIZE,
    };
}

/** Returns the next sort order: the same column is reversed; text and costs start ascending, everything else descending. */
export function nextSort(current: string | undefined, column: string): string {
    const now = current ?? DEFAULT_SORT;
    if (now === column) return `-${column}`;
    if (now === `-${column}`) return column;
    return column === 'name' || column === 'status' || column === 'cpa' ? column : `-${column}`;
}

export const orderOf = (search: AllSearch, column: string): 'asc' | 'desc' | undefined => {
    const now = search.sort ?? DEFAULT_SORT;
    return now === column ? 'asc' : now === `-${column}` ? 'desc' : undefined;
};

/** The metrics that the table's sparklines can show. */
export const SPARKS = ['revenue', 'spend', 'conversions', 'clicks'] as const;
export type SparkMetric = (typeof SPARKS)[number];
