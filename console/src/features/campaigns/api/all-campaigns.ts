import { queryOptions } from '@tanstack/react-query';
import type { CampaignsQuery } from '#features/campaigns/api/campaigns.ts';
import { keys } from '#features/campaigns/api/keys.ts';
import type { CampaignPage, CampaignSummary } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

const PAGE = 200;
/** At most this many pages are read by default. */
const MAX_PAGES = 5;

export interface AllCampaigns {
    items: CampaignSummary[];
    /** Whether the list was read to its end. */
    complete: boolean;
}

/** Returns all campaigns that are not archived, up to a limit. */
export const allCampaignsQuery = () =>
    queryOptions({
        queryKey: [...keys.lists, 'all'],
        queryFn: ({ signal }) => allOf({ sort: 'startsAt' }, signal),
        refetchInterval: POLL,
    });

/** Reads a list to its end, or to a limit; by default one that no person could look through. */
export async function allOf(query: CampaignsQuery, signal?: AbortSignal, maxPages = MAX_PAGES): Promise<AllCampaigns> {
    const items: CampaignSummary[] = [];
    let cursor: string | undefined;
    for (let page = 0; ; page++) {
        const found = await json<CampaignPage>('/marketing/campaigns', { query: { ...query, limit: PAGE, cursor }, ...(signal ? { signal } : {}) });
        items.push(...found.items);
        cursor = found.nextCursor ?? undefined;
        if (!cursor || page + 1 === maxPages) return { items, complete: !cursor };
    }
}
