import { Link, Outlet, useParams } from '@tanstack/react-router';
import { ChartLine, Pause, Play, Rocket } from 'lucide-react';
import { useState } from 'react';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useCampaignStream } from '#features/campaigns/api/stream.ts';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { DETAIL_TABS } from '#features/campaigns/details/tabs.ts';
import { ChannelMarks } from '#components/channels.tsx';
import { LaunchDialog } from '#features/campaigns/parts/launch-dialog.tsx';
import { RowMenu } from '#features/campaigns/parts/row-menu.tsx';
import { runAction } from '#features/campaigns/parts/run-action.ts';
import { StatusBadge } from '#features/campaigns/parts/status-badge.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { EditButton } from '#features/campaigns/details/edit-button.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { dayRange, localZone, zoneName } from '#lib/format/time.ts';

/** A campaign with its tabs. Answers: is it working, and what should I change? */
export function CampaignPage() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id);
    useCampaignStream(id);
    const crumbs = [
        { label: campaignStrings.campaigns, to: { to: '/campaigns' as const } },
        { label: campaign.data?.name ?? (campaign.isError ? campaignStrings.campaign : '…') },
    ];
    if (campaign.isError && !campaign.data) {
        return (
            <Page crumbs={crumbs}>
                <ProblemState error={campaign.error} what={campaignStrings.campaign} onRetry={() => void campaign.refetch()} />
            </Page>
        );
    }
    return (
        <Page crumbs={crumbs} live={id} action={campaign.data && <PrimaryAction campaign={campaign.data} />}>
            <Heading campaign={campaign.data} />
            <TabList label={detailStrings.views} className="mb-5">
                {DETAIL_TABS.map((tab) => (
                    <li key={tab.to}>
                        <Link to={tab.to} params={{ id }} activeOptions={{ exact: true, includeSearch: false }} resetScroll={false} className={tabClass}>
                            {tab.label}
                        </Link>
                    </li>
                ))}
            </TabList>
            {campaign.data && <Outlet />}
        </Page>
    );
}

function Heading({ campaign }: { campaign: Campaign | undefined }) {
    if (!campaign) {
        return (
            <div className="mb-3 h-[3.75rem]" role="status" aria-label={detailStrings.loading}>
                <Skeleton className="h-6 w-72 max-w-full" />
                <Skeleton className="mt-3 h-4 w-96 max-w-full" />
            </div>
        );
    }
    const zone = campaign.timeZone === localZone() ? '' : ` (${zoneName(campaign.timeZone)})`;
    return (
        <div className="mb-3 flex items-start gap-3">
            <div className="min-w-0 flex-1">
                <h1 className="line-clamp-3 text-title font-semibold break-words">{campaign.name}</h1>
                <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-table text-muted">
                    <StatusBadge status={campaign.status} className="font-medium text-ink" />
                    <span>{campaignStrings.type[campaign.type]}</span>
                    <ChannelMarks channels={campaign.channels} />
                    <span>
                        {dayRange(campaign.startsAt, campaign.endsAt, campaign.timeZone)}
                        {zone}
                    </span>
                </p>
            </div>
            <div className="flex shrink-0 items-center">
                <Link to="/analytics/$id" params={{ id: campaign.id }} className={buttonClass('quiet')} aria-label={detailStrings.analyticsOf}>
                    <ChartLine size={14} aria-hidden />
                    <span className="max-sm:hidden">{detailStrings.analytics}</span>
                </Link>
                <EditButton campaign={campaign} />
                <RowMenu campaign={campaign} />
            </div>
        </div>
    );
}

/** The button for the next step in a campaign's life. */
function PrimaryAction({ campaign }: { campaign: Campaign }) {
    const [launching, setLaunching] = useState(false);
    const [busy, setBusy] = useState(false);
    const { canWrite } = useCurrentUser();
    if (!canWrite) return null;
    const run = async (action: 'pause' | 'resume') => {
        setBusy(true);
        await runAction(action, campaign);
        setBusy(false);
    };
    switch (campaign.status) {
        case 'DRAFT':
            return (
                <>
                    <Button look="primary" icon={<Rocket size={14} />} aria-label={campaignStrings.launchCampaign} onClick={() => setLaunching(true)}>
                        <ResponsiveLabel long={campaignStrings.launchCampaign} short={detailStrings.actions.launch} />
                    </Button>
                    <LaunchDialog campaign={campaign} open={launching} onOpenChange={setLaunching} />
                </>
            );
        case 'ACTIVE':
            return (
                <Button icon={<Pause size={14} />} busy={busy} aria-label={detailStrings.actions.pauseCampaign} onClick={() => void run('pause')}>
                    <ResponsiveLabel long={detailStrings.actions.pauseCampaign} short={detailStrings.actions.pause} />
                </Button>
            );
        case 'PAUSED':
            return (
                <Button look="primary" icon={<Play size={14} />} busy={busy} aria-label={detailStrings.actions.resumeCampaign} onClick={() => void run('resume')}>
                    <ResponsiveLabel long={detailStrings.actions.resumeCampaign} short={detailStrings.actions.resume} />
                </Button>
            );
        default:
            return null;
    }
}

const ResponsiveLabel = (props: { long: string; short: string }) => (
    <>
        <span className="max-sm:hidden">{props.long}</span>
        <span className="sm:hidden">{props.short}</span>
    </>
);
