import { queryOptions, useQuery } from '@tanstack/react-query';
import { campaignPath, keys } from '#features/ava/api/keys.ts';
import type { Outlook } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

export const outlookQuery = (campaignId: string) =>
    queryOptions({
        queryKey: keys.part(campaignId, 'outlook'),
        queryFn: ({ signal }) => json<Outlook>(campaignPath(campaignId, '/predict-success'), { signal }),
        refetchInterval: POLL,
    });

/** Returns how likely each goal is to be reached, and why; polled every 15 seconds. */
export const useOutlook = (campaignId: string) => useQuery(outlookQuery(campaignId));
