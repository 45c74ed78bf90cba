import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { isStreaming, POLL } from '#lib/live/live.ts';

export const campaignQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'campaign'),
        queryFn: ({ signal }) => json<Campaign>(path(id, ''), { signal }),
        refetchInterval: () => (isStreaming(id) ? false : POLL),
    });

/** Returns a campaign: live where useCampaignStream runs, otherwise polled every 15 seconds. */
export const useCampaign = (id: string) => useQuery(campaignQuery(id));
