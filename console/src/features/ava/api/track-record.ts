import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { keys, PATH } from '#features/ava/api/keys.ts';
import type { TrackRecordPage } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';

export const trackRecordQuery = () =>
    infiniteQueryOptions({
        queryKey: keys.tenant('track-record'),
        queryFn: ({ pageParam, signal }) => json<TrackRecordPage>(`${PATH}/prediction-record`, { query: { cursor: pageParam, limit: 10 }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        staleTime: 60_000,
    });

/** Returns how good the predictions of all ended campaigns were, and the scored goals, newest first. */
export const useTrackRecord = () => useInfiniteQuery(trackRecordQuery());
