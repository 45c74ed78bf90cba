import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ContentPerformance } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

export const contentPerformanceQuery = (contentId: string, days = 30) =>
    queryOptions({
        queryKey: ['analytics', 'content', contentId, days],
        queryFn: ({ signal }) =>
            json<ContentPerformance>(`/marketing/analytics/content/${encodeURIComponent(contentId)}`, { query: { days }, signal }),
    });

/** Returns the metrics of one post or email. */
export const useContentPerformance = (contentId: string, days = 30) => useQuery(contentPerformanceQuery(contentId, days));
