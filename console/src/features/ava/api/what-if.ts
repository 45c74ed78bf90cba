import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { campaignPath, keys } from '#features/ava/api/keys.ts';
import type { WhatIf, WhatIfMetric } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** What is asked; the service chooses what is absent. */
export interface Question {
    days?: number | undefined;
    metric?: WhatIfMetric | undefined;
    /** Changes of budget by channel, such as `EMAIL:200,ADS:-200`; absent for no change. */
    changes?: string | undefined;
}

export const whatIfQuery = (campaignId: string, { days, metric, changes }: Question) =>
    queryOptions({
        queryKey: keys.part(campaignId, 'what-if', days, metric, changes),
        queryFn: ({ signal }) => json<WhatIf>(campaignPath(campaignId, '/what-if'), { query: { days, metric, changes }, signal }),
        placeholderData: keepPreviousData,
        staleTime: 60_000,
    });

/** Returns what is known of each channel, without any change; polled every 15 seconds. */
export const useKnownChannels = (campaignId: string) => useQuery({ ...whatIfQuery(campaignId, {}), refetchInterval: POLL });

/** Returns the expected effect of changes of budget; that of the previous question until the new one is answered. */
export const useWhatIf = (campaignId: string, question: Question) => useQuery(whatIfQuery(campaignId, question));
