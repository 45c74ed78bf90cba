import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/campaigns/api/keys.ts';
import type { Readiness } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';

export const readinessQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'readiness'),
        queryFn: ({ signal }) => json<Readiness>(path(id, '/readiness'), { signal }),
        // Missing items are often fixed in another tab.
        refetchInterval: 5_000,
    });

/** Returns the launch checklist. */
export const useReadiness = (id: string, enabled = true) => useQuery({ ...readinessQuery(id), enabled });
