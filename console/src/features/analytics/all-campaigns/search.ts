import type { AllCampaignsQuery } from '#features/analytics/api/all-campaigns.ts';
import { currencyOf, rangeOf, rangeSearch, type RangeSearch } from '#features/analytics/scope/scope.ts';

/** The search parameters of the analytics list. */
export interface AllSearch extends RangeSearch {
    q?: string | undefined;
    status?: StatusFilter | undefined;
    /** Whether campaigns without metrics are listed, too. */
    all?: boolean | undefined;
    /** The currency that amounts are converted to. */
    currency?: string | undefined;
    sort?: string | undefined;
    cursor?: string | undefined;
    page?: number | undefined;
}

/** Campaigns of which only records have arrived so far have an unknown status. */
export const STATUS_FILTERS = ['ACTIVE', 'PAUSED', 'COMPLETED', 'ARCHIVED', 'DRAFT'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export const SORTS = ['name', 'status', 'impressions', 'clicks', 'conversions', 'revenue', 'spend', 'ctr', 'conversionRate', 'cpa', 'roas', 'roi'] as const;
export const DEFAULT_SORT = '-spend';
export const PAGE_SIZE = 25;

/** The columns that the service sorts by currency first. */
const MONEY_SORTS = ['revenue', 'spend', 'cpa'];

const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value));

/** Parses the search parameters and drops invalid ones. */
export function allSearch(raw: Record<string, unknown>): AllSearch {
    const sort = text(raw.sort);
    const cursor = text(raw.cursor);
    const page = Number(raw.page);
    return {
        ...rangeSearch(raw),
        q: text(raw.q)?.slice(0, 200),
        status: STATUS_FILTERS.find((known) => known === raw.status),
        all: raw.all === true || raw.all === 'true' ? true : undefined,
        currency: currencyOf(raw.currency),
        sort: sort && SORTS.some((known) => known === sort.replace(/^-/, '')) && sort !== DEFAULT_SORT ? sort : undefined,
        cursor,
        page: cursor && Number.isInteger(page) && page > 1 ? page : undefined,
    };
}

/** Builds the request. Drafts have no metrics, so a search for drafts lists campaigns without metrics, too. */
export function toQuery(search: AllSearch, today: string): AllCampaignsQuery {
    const sort = search.sort ?? DEFAULT_SORT;
    const range = rangeOf(search, today);
    return {
        q: search.q,
        status: search.status,
        currency: search.currency,
        recorded: search.all || search.status === 'DRAFT' ? undefined : true,
        sort: sort.replace(/^-/, ''),
        order: sort.startsWith('-') ? 'desc' : 'asc',
        ...(range.preset ? { days: range.days } : { from: range.from, to: range.to }),
        cursor: search.cursor,
        limit: PAGE_SIZE,
    };
}

/** Returns the search with another filter, from the first page on. */
export const filtered = (search: AllSearch, part: Partial<AllSearch>): AllSearch => ({ ...search, ...part, cursor: undefined, page: undefined });

export const isFiltered = (search: AllSearch) => Boolean(search.q || search.status);

export const sortsByCurrency = (search: AllSearch) => MONEY_SORTS.includes((search.sort ?? DEFAULT_SORT).replace(/^-/, ''));

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
