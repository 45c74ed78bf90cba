import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/analytics/api/keys.ts';
import type { CampaignDays, Metric } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** Options of the days: how many, and the currency that amounts are converted to. */
export interface DaysOptions {
    days?: number | undefined;
    currency?: string | undefined;
}

export const daysQuery = (campaigns: string[], metric: Metric, { days = 30, currency }: DaysOptions = {}) =>
    queryOptions({
        queryKey: [...keys.all, 'days', metric, days, currency, ...campaigns],
        queryFn: ({ signal }) =>
            json<CampaignDays>('/marketing/analytics/campaigns/all/days', { query: { campaigns: campaigns.join(','), metric, days, currency }, signal }),
        enabled: campaigns.length > 0,
        placeholderData: keepPreviousData,
        refetchInterval: POLL * 4,
    });

/** Returns one metric by day for several campaigns, for the sparklines of a list. */
export const useCampaignDays = (campaigns: string[], metric: Metric, options: DaysOptions = {}) => useQuery(daysQuery(campaigns, metric, options));
