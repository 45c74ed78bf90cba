import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/analytics/api/keys.ts';
import type { Report, ReportRequest } from '#features/analytics/types.ts';
import { json, send } from '#lib/api/http.ts';

// A report is a snapshot. Caching it keeps the preview from flickering.
const STALE = 60_000;

export const reportQuery = (id: string, request: ReportRequest) =>
    queryOptions({
        queryKey: keys.part(id, 'report', request),
        queryFn: ({ signal }) => json<Report>(path(id, 'report'), { method: 'POST', body: request, signal }),
        staleTime: STALE,
        placeholderData: keepPreviousData,
    });

export const reportPageQuery = (id: string, request: ReportRequest) =>
    queryOptions({
        queryKey: keys.part(id, 'report-page', request),
        queryFn: async ({ signal }) => {
            const response = await send(path(id, 'report'), { method: 'POST', body: request, headers: { Accept: 'text/html' }, signal });
            return response.text();
        },
        staleTime: STALE,
        placeholderData: keepPreviousData,
    });

/** Returns a report. Sends no request unless enabled. */
export const useAnalyticsReport = (id: string, request: ReportRequest, enabled = true) =>
    useQuery({ ...reportQuery(id, request), enabled });

/** Returns the same report as a printable HTML page. */
export const useReportPage = (id: string, request: ReportRequest, enabled = true) =>
    useQuery({ ...reportPageQuery(id, request), enabled });
