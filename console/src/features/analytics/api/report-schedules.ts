import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '#features/analytics/api/keys.ts';
import { refreshReportLinks } from '#features/analytics/api/report-links.ts';
import type { ReportSchedule, ReportScheduleRequest } from '#features/analytics/types.ts';
import { json, send } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

const SCHEDULES = '/marketing/analytics/reports/schedules';

const key = (campaignId: string) => keys.part(campaignId, 'report-schedules');
const path = (id: string) => `${SCHEDULES}/${encodeURIComponent(id)}`;

export const reportSchedulesQuery = (campaignId: string) =>
    infiniteQueryOptions({
        queryKey: key(campaignId),
        queryFn: ({ signal, pageParam }) =>
            json<{ items: ReportSchedule[]; nextCursor?: string | null }>(SCHEDULES, { query: { campaignId, limit: 20, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        // Runs happen without the person doing anything.
        refetchInterval: POLL,
    });

/** Returns the schedules of a campaign's reports, from the newest to the oldest. */
export const useReportSchedules = (campaignId: string) => useInfiniteQuery(reportSchedulesQuery(campaignId));

/** Returns a schedule as it is now. */
export const getReportSchedule = (id: string) => json<ReportSchedule>(path(id));

/** Awaits a change; the schedules are refetched even if it fails, because someone else may have changed them. */
async function write<T>(campaignId: string, result: Promise<T>): Promise<T> {
    try {
        return await result;
    } finally {
        await queries.invalidateQueries({ queryKey: key(campaignId) });
    }
}

export const createReportSchedule = (campaignId: string, wanted: ReportScheduleRequest) =>
    write(campaignId, json<ReportSchedule>(SCHEDULES, { method: 'POST', body: { campaignId, ...wanted } }));

/** Changes a schedule; fails with 412 if it is no longer at the version that the person saw. */
export const changeReportSchedule = (seen: ReportSchedule, change: Partial<ReportScheduleRequest> & { paused?: boolean }) =>
    write(seen.campaignId, json<ReportSchedule>(path(seen.id), { method: 'PATCH', body: change, ifMatch: seen.version }));

/** Deletes a schedule and revokes the links that it sent. */
export async function deleteReportSchedule({ campaignId, id }: ReportSchedule): Promise<void> {
    try {
        await write(campaignId, send(path(id), { method: 'DELETE' }));
    } finally {
        await refreshReportLinks(campaignId);
    }
}
