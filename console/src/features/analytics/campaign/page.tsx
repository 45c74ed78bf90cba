import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams, useSearch } from '@tanstack/react-router';
import { Megaphone } from 'lucide-react';
import { ChannelMarks } from '#components/channels.tsx';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAnalyticsDashboard } from '#features/analytics/api/dashboard.ts';
import { liveKey } from '#features/analytics/api/keys.ts';
import { useAnalyticsStream } from '#features/analytics/api/stream.ts';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { ANALYTICS_TABS } from '#features/analytics/campaign/tabs.ts';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { CampaignStatus } from '#features/analytics/parts/campaign-status.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { CampaignView } from '#features/analytics/types.ts';
import { scopeOf, type ScopeSearch } from '#features/analytics/scope/scope.ts';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { Problem } from '#lib/api/problem.ts';
import { dayRange, localZone } from '#lib/format/time.ts';

/** Analytics of a campaign. Answers: what did we get for our money, and why? */
export function CampaignAnalyticsPage() {
    const { id } = useParams({ from: '/analytics/$id' });
    const search: ScopeSearch = useSearch({ strict: false });
    const dashboard = useAnalyticsDashboard(id);
    useAnalyticsStream(id);
    const campaign = dashboard.data?.campaign;
    const deleted = useIsDeleted(campaign);
    const crumbs = [
        { label: analyticsStrings.analytics, to: { to: '/analytics' as const } },
        { label: campaign ? nameOf(campaign) : dashboard.isError ? analyticsStrings.campaign : '…' },
    ];
    if (dashboard.isError && !dashboard.data) {
        return (
            <Page crumbs={crumbs}>
                <ProblemState error={dashboard.error} what={analyticsStrings.campaign} onRetry={() => void dashboard.refetch()} />
            </Page>
        );
    }
    return (
        <Page crumbs={crumbs} live={liveKey(id)} action={campaign?.name && !deleted && <OpenCampaign id={id} />}>
            <Heading campaign={campaign} deleted={deleted} />
            <TabList label={campaignAnalyticsStrings.views} className="mb-5">
                {ANALYTICS_TABS.map((tab) => (
                    <li key={tab.to}>
                        <Link to={tab.to} params={{ id }} search={scopeOf(search)} activeOptions={{ exact: true, includeSearch: false }} resetScroll={false} className={tabClass}>
                            {tab.label}
                        </Link>
                    </li>
                ))}
            </TabList>
            {dashboard.data ? <Outlet /> : <Skeleton className="h-96 rounded-lg" />}
        </Page>
    );
}

const OpenCampaign = ({ id }: { id: string }) => (
    <Link to="/campaigns/$id" params={{ id }} className={buttonClass()} aria-label={campaignAnalyticsStrings.openCampaign}>
        <Megaphone size={14} aria-hidden />
        <span className="max-sm:hidden">{campaignAnalyticsStrings.openCampaign}</span>
    </Link>
);

/** Whether the campaign is gone: its metrics outlive it. A draft that was never launched has no page either. */
function useIsDeleted(campaign: CampaignView | undefined): boolean {
    const archived = campaign?.status === 'ARCHIVED';
    const query = useQuery({ ...campaignQuery(campaign?.id ?? ''), enabled: archived, refetchInterval: false, staleTime: Infinity });
    return archived && query.error instanceof Problem && query.error.status === 404;
}

function Heading({ campaign, deleted }: { campaign: CampaignView | undefined; deleted: boolean }) {
    if (!campaign) {
        return (
            <div className="mb-3 h-[3.75rem]" role="status" aria-label={campaignAnalyticsStrings.loading}>
                <Skeleton className="h-6 w-72 max-w-full" />
                <Skeleton className="mt-3 h-4 w-96 max-w-full" />
            </div>
        );
    }
    const { startsAt, endsAt, timeZone } = campaign;
    return (
        <div className="mb-3">
            <h1 className="line-clamp-3 text-title font-semibold break-words">{nameOf(campaign)}</h1>
            <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-table text-muted">
                <CampaignStatus status={campaign.status} className="font-medium text-ink" />
                {campaign.channels.length > 0 && <ChannelMarks channels={campaign.channels} />}
                {startsAt && endsAt && <span>{dayRange(startsAt, endsAt, timeZone ?? undefined)}</span>}
                {timeZone && timeZone !== localZone() && <span>{campaignAnalyticsStrings.daysIn(timeZone)}</span>}
                {!campaign.name && <span>{campaignAnalyticsStrings.detailsPending}</span>}
                {deleted && <span>{campaignAnalyticsStrings.deleted}</span>}
            </p>
        </div>
    );
}
