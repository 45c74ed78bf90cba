import type { AllCampaignsQuery } from '#features/analytics/api/all-campaigns.ts';

/** What the address of the page of all campaigns holds. */
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

/** Keeps what it understands of an address and forgets the rest. */
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

/** Another click on the same column turns the order round; text and costs begin with the least, all else with the most. */
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

/** What the small pictures of the table may show. */
export const SPARKS = ['revenue', 'spend', 'conversions', 'clicks'] as const;
export type SparkMetric = (typeof SPARKS)[number];
