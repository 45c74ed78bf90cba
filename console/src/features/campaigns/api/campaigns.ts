import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/campaigns/api/keys.ts';
import type { CampaignPage, CampaignType, Channel, Status, Tags } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** Filters, order and page of the campaign list. */
export interface CampaignsQuery {
    status?: Status | undefined;
    type?: CampaignType | undefined;
    channel?: Channel | undefined;
    tag?: string | undefined;
    owner?: string | undefined;
    q?: string | undefined;
    /** Only campaigns with a problem, in an order of their own. */
    attention?: true | undefined;
    sort?: string | undefined;
    cursor?: string | undefined;
    limit?: number | undefined;
}

export const campaignsQuery = (query: CampaignsQuery = {}) =>
    queryOptions({
        queryKey: [...keys.lists, query],
        queryFn: ({ signal }) =>
            json<CampaignPage>('/marketing/campaigns', { query: { limit: 25, ...query }, signal }),
        placeholderData: keepPreviousData,
        refetchInterval: POLL,
    });

/** Returns the tags in use, the most frequent first. */
export const useTags = () =>
    useQuery({ queryKey: keys.tags, queryFn: ({ signal }) => json<Tags>('/marketing/campaigns/tags', { signal }), staleTime: 60_000 });

/** Returns a page of campaigns with counts by status, polled every 15 seconds. */
export const useCampaigns = (query: CampaignsQuery = {}) => useQuery(campaignsQuery(query));
