import { queryOptions, useQuery } from '@tanstack/react-query';
import { campaignPath, keys, PATH, written } from '#features/ava/api/keys.ts';
import type { Failure, Failures } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

export const failuresQuery = (campaignId: string) =>
    queryOptions({
        queryKey: keys.part(campaignId, 'failures'),
        queryFn: ({ signal }) => json<Failures>(campaignPath(campaignId, '/failure-recovery'), { signal }),
        refetchInterval: POLL,
    });

/** Returns what is failing, how to recover, and what was fixed lately; polled every 15 seconds. */
export const useFailures = (campaignId: string) => useQuery(failuresQuery(campaignId));

/** Puts a failure off; it stays open and clears by itself. */
export const snoozeFailure = ({ id, campaignId, version }: Failure, until: string) =>
    written(campaignId, json<Failure>(`${PATH}/failures/${encodeURIComponent(id)}/snooze`, { method: 'POST', body: { until }, ifMatch: version }));
