import { getRouteApi } from '@tanstack/react-router';
import { useAnalyticsDashboard } from '#features/analytics/api/dashboard.ts';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { useSearchUpdate } from '#features/analytics/parts/use-search-update.ts';
import { useToday } from '#features/analytics/parts/use-today.ts';
import { Builder } from '#features/analytics/reports/builder.tsx';
import { Downloads } from '#features/analytics/reports/downloads.tsx';
import { Preview } from '#features/analytics/reports/preview.tsx';
import { Schedules } from '#features/analytics/reports/schedules/schedules.tsx';
import { Links } from '#features/analytics/reports/sharing/links.tsx';
import { validateDays, requestOf, type ReportSearch } from '#features/analytics/reports/report-request.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/analytics/$id/reports');

/** Builds a report, previews it, downloads it, shares it and has it emailed. */
export function AnalyticsReports() {
    const { id } = route.useParams();
    const search = route.useSearch();
    const { canWrite } = useCurrentUser();
    const change = useSearchUpdate<ReportSearch>('/analytics/$id/reports', id, search);
    const dashboard = useAnalyticsDashboard(id).data;
    const today = useToday(dashboard?.period.timeZone ?? 'UTC');
    if (!dashboard) return null;
    const request = requestOf(search, today);
    const error = validateDays(request.startDate, request.endDate, today);
    const present = dashboard.channels.map((one) => one.channel);
    return (
        <div className="flex flex-col gap-8">
            <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
                <div className="flex flex-col gap-6">
                    <Builder request={request} today={today} error={error} channels={present} onChange={change} />
                    <Downloads id={id} name={nameOf(dashboard.campaign)} request={request} records={canWrite} disabled={error !== undefined} />
                </div>
                <Preview id={id} request={request} error={error} />
            </div>
            <div className="grid items-start gap-6 lg:grid-cols-2">
                <Links id={id} request={request} today={today} disabled={error !== undefined} canWrite={canWrite} />
                <Schedules id={id} request={request} zone={dashboard.period.timeZone} canWrite={canWrite} />
            </div>
        </div>
    );
}
