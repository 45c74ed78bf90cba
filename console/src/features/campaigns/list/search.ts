import { STATUSES, TYPES } from '#features/campaigns/words.ts';
import type { CampaignsQuery } from '#features/campaigns/api/campaigns.ts';
import type { CampaignType, Channel, Status } from '#features/campaigns/types.ts';
import { CHANNELS } from '#lib/channels.ts';

/** What the list's address holds: everything, so that a link shows another person the same page. */
export interface ListSearch {
    status?: Status | undefined;
    type?: CampaignType | undefined;
    channel?: Channel | undefined;
    q?: string | undefined;
    sort?: string | undefined;
    cursor?: string | undefined;
    page?: number | undefined;
}

export const SORTS = ['createdAt', 'name', 'startsAt', 'endsAt', 'budget', 'status', 'spent'] as const;
export const DEFAULT_SORT = '-createdAt';
export const PAGE_SIZE = 25;

const among = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
    known.find((one) => one === value);

const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value));

/** Keeps what it understands of an address and forgets the rest. */
export function listSearch(raw: Record<string, unknown>): ListSearch {
    const sort = text(raw.sort);
    const page = Number(raw.page);
    const cursor = text(raw.cursor);
    return {
        status: among(STATUSES, raw.status),
        type: among(TYPES, raw.type),
        channel: among(CHANNELS, raw.channel),
        q: text(raw.q),
        sort: sort && among(SORTS, sort.replace(/^-/, '')) ? sort : undefined,
        cursor,
        page: cursor && Number.isInteger(page) && page > 1 ? page : undefined,
    };
}

export const toQuery = (search: ListSearch): CampaignsQuery => ({
    status: search.status,
    type: search.type,
    channel: search.channel,
    q: search.q,
    sort: search.sort ?? DEFAULT_SORT,
    cursor: search.cursor,
    limit: PAGE_SIZE,
});

/** Another click on the same column turns the order round; text begins with A, figures and dates with the greatest. */
export function nextSort(current: string | undefined, column: string): string {
    const now = current ?? DEFAULT_SORT;
    if (now === column) return `-${column}`;
    if (now === `-${column}`) return column;
    return column === 'name' || column === 'status' ? column : `-${column}`;
}
