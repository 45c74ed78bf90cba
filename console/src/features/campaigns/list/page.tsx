import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { campaignsQuery } from '#features/campaigns/api/campaigns.ts';
import { BulkBar } from '#features/campaigns/list/bulk-bar.tsx';
import { NoCampaigns } from '#features/campaigns/list/no-campaigns.tsx';
import { Paging } from '#features/campaigns/list/paging.tsx';
import { toQuery } from '#features/campaigns/list/search.ts';
import { StatusTabs } from '#features/campaigns/list/status-tabs.tsx';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { CampaignTable } from '#features/campaigns/list/table.tsx';
import { Toolbar } from '#features/campaigns/list/toolbar.tsx';
import { useSelection } from '#features/campaigns/list/selection.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIST = 'campaign-list';
const route = getRouteApi('/campaigns');

/** The list of campaigns. Answers: which campaigns need me? */
export function CampaignsPage() {
    const search = route.useSearch();
    const { canWrite } = useCurrentUser();
    const list = useQuery(campaignsQuery(toQuery(search)));
    const selection = useSelection(list.data?.items ?? []);
    const failing = list.failureCount > 0 || list.isError;
    usePolling(LIST, failing);

    const filtered = Boolean(search.q || search.type || search.channel || search.status);
    const empty = list.data?.items.length === 0;

    return (
        <Page crumbs={[{ label: campaignStrings.campaigns }]} live={LIST} wide action={canWrite && <NewCampaign />}>
            <h1 className="sr-only">{campaignStrings.campaigns}</h1>
            <StatusTabs search={search} counts={list.data?.counts} />
            <Toolbar search={search} />
            {list.isError && !list.data ? (
                <ProblemState error={list.error} what={campaignStrings.campaigns} onRetry={() => void list.refetch()} />
            ) : empty ? (
                <NoCampaigns filtered={filtered} search={search} />
            ) : (
                <>
                    <CampaignTable items={list.data?.items} search={search} selection={selection} dimmed={list.isPlaceholderData} />
                    <Paging search={search} page={list.data} />
                </>
            )}
            {canWrite && <BulkBar selection={selection} />}
        </Page>
    );
}

const NewCampaign = () => (
    <Link to="/campaigns/new" className={buttonClass('primary')} aria-label={listStrings.newCampaign}>
        <Plus size={15} aria-hidden />
        <span className="max-sm:hidden">{listStrings.newCampaign}</span>
    </Link>
);
