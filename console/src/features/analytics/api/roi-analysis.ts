import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { RoiAnalysis } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

export const roiAnalysisQuery = (id: string) =>
    queryOptions({
        queryKey: keys.part(id, 'roi-analysis'),
        queryFn: ({ signal }) => json<RoiAnalysis>(path(id, 'roi-analysis'), { signal }),
        refetchInterval: unlessStreaming(id),
    });

/** Returns spend, revenue and the KPIs calculated from them, in total and by channel. */
export const useROIAnalysis = (id: string) => useQuery(roiAnalysisQuery(id));
