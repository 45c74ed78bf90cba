import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { keys, path } from '#features/analytics/api/keys.ts';
import type { Report, ReportRequest } from '#features/analytics/types.ts';
import { json, send } from '#lib/api/http.ts';

// A report tells of the figures as they are when it is made: kept a while, so that its preview does not flicker.
const STALE = 60_000;

export const reportQuery = (id: string, wish: ReportRequest) =>
    queryOptions({
        queryKey: keys.part(id, 'report', wish),
        queryFn: ({ signal }) => json<Report>(path(id, 'report'), { method: 'POST', body: wish, signal }),
        staleTime: STALE,
        placeholderData: keepPreviousData,
    });

export const reportPageQuery = (id: string, wish: ReportRequest) =>
    queryOptions({
        queryKey: keys.part(id, 'report-page', wish),
        queryFn: async ({ signal }) => {
            const answer = await send(path(id, 'report'), { method: 'POST', body: wish, headers: { Accept: 'text/html' }, signal });
            return answer.text();
        },
        staleTime: STALE,
        placeholderData: keepPreviousData,
    });

/** A report of some days and channels; marketers may ask for one. Nothing is asked while it is not enabled. */
export const useAnalyticsReport = (id: string, wish: ReportRequest, enabled = true) =>
    useQuery({ ...reportQuery(id, wish), enabled });

/** The same report as a page, as it is printed. */
export const useReportPage = (id: string, wish: ReportRequest, enabled = true) =>
    useQuery({ ...reportPageQuery(id, wish), enabled });
