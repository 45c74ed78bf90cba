import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { CampaignStatusView } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';
import { isStreaming, POLL } from '#lib/live/live.ts';

export const statusQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'status'),
        queryFn: ({ signal }) => json<CampaignStatusView>(path(id, '/status'), { signal }),
        refetchInterval: () => (isStreaming(id) ? false : POLL),
    });

/** Returns a campaign's status, workflow, allocations, items and latest totals in one response. */
export const useCampaignStatus = (id: string) => useQuery(statusQuery(id));
