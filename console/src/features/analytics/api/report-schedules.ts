import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '#features/analytics/api/keys.ts';
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

async function write<T>(campaignId: string, result: Promise<T>): Promise<T> {
    const done = await result;
    await queries.invalidateQueries({ queryKey: key(campaignId) });
    return done;
}

export const createReportSchedule = (campaignId: string, wanted: ReportScheduleRequest) =>
    write(campaignId, json<ReportSchedule>(SCHEDULES, { method: 'POST', body: { campaignId, ...wanted } }));

/** Changes a schedule; fails with 412 if it is no longer at the version that the person saw. */
export const changeReportSchedule = (seen: ReportSchedule, change: Partial<ReportScheduleRequest> & { paused?: boolean }) =>
    write(seen.campaignId, json<ReportSchedule>(path(seen.id), { method: 'PATCH', body: change, ifMatch: seen.version }));

/** Deletes a schedule and revokes the links that it sent. */
export const deleteReportSchedule = ({ campaignId, id }: ReportSchedule) => write(campaignId, send(path(id), { method: 'DELETE' }));
