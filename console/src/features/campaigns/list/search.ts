import { STATUSES, TYPES } from '#features/campaigns/constants.ts';
import type { CampaignsQuery } from '#features/campaigns/api/campaigns.ts';
import type { CampaignType, Channel, Status } from '#features/campaigns/types.ts';
import { CHANNELS } from '#lib/channels.ts';

/** The list's search parameters. They hold the whole state, so that a link shows the same page to someone else. */
export interface ListSearch {
    status?: Status | undefined;
    type?: CampaignType | undefined;
    channel?: Channel | undefined;
    tag?: string | undefined;
    owner?: string | undefined;
    q?: string | undefined;
    sort?: string | undefined;
    cursor?: string | undefined;
    page?: number | undefined;
    /** The saved view that the filters were taken from; `all` for none, although there is a default. */
    view?: string | undefined;
    /** Only campaigns with a problem, the most serious first. */
    attention?: true | undefined;
}

export const SORTS = ['createdAt', 'name', 'startsAt', 'endsAt', 'budget', 'status', 'spent'] as const;
export const DEFAULT_SORT = '-createdAt';
export const PAGE_SIZE = 25;

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
    known.find((one) => one === value);

const text = (value: unknown) => (value === undefined || value === null || value === '' ? undefined : String(value));

/** Parses the search parameters and drops invalid ones. */
export function listSearch(raw: Record<string, unknown>): ListSearch {
    const sort = text(raw.sort);
    const page = Number(raw.page);
    const cursor = text(raw.cursor);
    return {
        status: oneOf(STATUSES, raw.status),
        type: oneOf(TYPES, raw.type),
        channel: oneOf(CHANNELS, raw.channel),
        tag: text(raw.tag),
        owner: text(raw.owner),
        q: text(raw.q),
        sort: sort && oneOf(SORTS, sort.replace(/^-/, '')) ? sort : undefined,
        cursor,
        view: text(raw.view),
        attention: raw.attention === true || raw.attention === 'true' ? true : undefined,
        page: cursor && Number.isInteger(page) && page > 1 ? page : undefined,
    };
}

export type ListFilters = Pick<CampaignsQuery, 'status' | 'type' | 'channel' | 'tag' | 'owner' | 'q'>;

/** The filters that the service knows. */
export const filtersOf = ({ status, type, channel, tag, owner, q }: ListSearch): ListFilters => ({ status, type, channel, tag, owner, q });

/** Whether some campaigns may be left out. */
export const isFiltered = (search: ListSearch): boolean => Boolean(search.attention) || Object.values(filtersOf(search)).some(Boolean);

/** The filters and the order. Campaigns that need attention come the most serious first. */
export const listOf = (search: ListSearch): CampaignsQuery => ({
    ...filtersOf(search),
    ...(search.attention ? { attention: true } : { sort: search.sort ?? DEFAULT_SORT }),
});

export const toQuery = (search: ListSearch): CampaignsQuery => ({ ...listOf(search), cursor: search.cursor, limit: PAGE_SIZE });

/** Returns the next sort order: the same column is reversed; text starts ascending, numbers and dates descending. */
export function nextSort(current: string | undefined, column: string): string {
    const now = current ?? DEFAULT_SORT;
    if (now === column) return `-${column}`;
    if (now === `-${column}`) return column;
    return column === 'name' || column === 'status' ? column : `-${column}`;
}
