import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path, unlessStreaming } from '#features/analytics/api/keys.ts';
import type { Report, ReportRequest } from '#features/analytics/types.ts';
import { json } from '#lib/api/http.ts';

type ScopeRequest = Omit<ReportRequest, 'reportType'>;

// The service has one answer that covers any days and channels: its detailed report, which is computed and not stored.
export const scopedQuery = (id: string, scope: ScopeRequest) =>
    queryOptions({
        queryKey: keys.part(id, 'scoped', scope),
        queryFn: ({ signal }) => json<Report>(path(id, 'report'), { method: 'POST', body: { reportType: 'detailed', ...scope }, signal }),
        refetchInterval: unlessStreaming(id),
        placeholderData: keepPreviousData,
    });

/** Returns the metrics of some days and channels. Sends no request unless enabled. */
export const useScopedMetrics = (id: string, scope: ScopeRequest, enabled = true) => useQuery({ ...scopedQuery(id, scope), enabled });
