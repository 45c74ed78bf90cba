import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/analytics/api/keys.ts';
import type { AllCampaigns } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** Filters, page and order of the list, and the days of the KPIs. */
export interface AllCampaignsQuery {
    sort?: string | undefined;
    order?: 'asc' | 'desc' | undefined;
    days?: number | undefined;
    from?: string | undefined;
    to?: string | undefined;
    q?: string | undefined;
    status?: string | undefined;
    recorded?: boolean | undefined;
    /** Converts amounts to this currency. */
    currency?: string | undefined;
    cursor?: string | undefined;
    limit?: number | undefined;
}

export const allCampaignsQuery = (query: AllCampaignsQuery = {}) =>
    queryOptions({
        queryKey: [...keys.all, 'summary', query],
        queryFn: ({ signal }) =>
            json<AllCampaigns>('/marketing/analytics/campaigns/all/summary', { query: { limit: 25, ...query }, signal }),
        placeholderData: keepPreviousData,
        refetchInterval: POLL,
    });

/** Returns a page of campaigns with their metrics, and the totals of all campaigns; polled every 15 seconds. */
export const useAllCampaignsAnalytics = (query: AllCampaignsQuery = {}) => useQuery(allCampaignsQuery(query));
