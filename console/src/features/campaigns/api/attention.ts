import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CampaignsQuery } from '#features/campaigns/api/campaigns.ts';
import { keys } from '#features/campaigns/api/keys.ts';
import type { CampaignPage, CampaignSummary, Problem, Status } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** Campaigns in these statuses can have a problem. */
const OPEN: Status[] = ['ACTIVE', 'PAUSED', 'DRAFT'];
const PAGE = 200;
/** At most this many pages of each status are read. */
const MAX_PAGES = 5;
/** The campaigns of each status that are checked at most. */
export const ATTENTION_LIMIT = MAX_PAGES * PAGE;

/** The most serious first. */
const SEVERITY: Problem['code'][] = ['STEP_FAILED', 'ITEMS_FAILED', 'OVER_BUDGET', 'AHEAD_OF_PLAN'];

export interface AttentionList {
    items: CampaignSummary[];
    counts: CampaignPage['counts'];
    /** Whether all campaigns were checked. */
    complete: boolean;
}

/** Returns the campaigns with a problem, the most serious first, then those that end soonest. */
export const attentionQuery = (filter: Omit<CampaignsQuery, 'sort' | 'cursor' | 'limit'>) =>
    queryOptions({
        queryKey: [...keys.lists, 'attention', filter],
        queryFn: async ({ signal }): Promise<AttentionList> => {
            const statuses = OPEN.filter((status) => !filter.status || status === filter.status);
            const lists = await Promise.all((statuses.length > 0 ? statuses : OPEN).map((status) => allOf({ ...filter, status }, signal)));
            const items = lists.flatMap((list) => list.items).filter((campaign) => campaign.problem && statuses.includes(campaign.status));
            return { items: items.sort(bySeverity), counts: lists[0]!.counts, complete: lists.every((list) => list.complete) };
        },
        placeholderData: keepPreviousData,
        refetchInterval: POLL,
    });

/** Reads a list to its end, or to a limit; by default one that no person could look through. */
export async function allOf(query: CampaignsQuery, signal?: AbortSignal, maxPages = MAX_PAGES): Promise<AttentionList> {
    const items: CampaignSummary[] = [];
    let cursor: string | undefined;
    for (let page = 0; ; page++) {
        const found = await json<CampaignPage>('/marketing/campaigns', { query: { ...query, limit: PAGE, cursor }, ...(signal ? { signal } : {}) });
        items.push(...found.items);
        cursor = found.nextCursor ?? undefined;
        if (!cursor || page + 1 === maxPages) return { items, counts: found.counts, complete: !cursor };
    }
}

const severity = (campaign: CampaignSummary) => (campaign.problem ? SEVERITY.indexOf(campaign.problem.code) : SEVERITY.length);

const bySeverity = (a: CampaignSummary, b: CampaignSummary) => severity(a) - severity(b) || a.endsAt.localeCompare(b.endsAt);
