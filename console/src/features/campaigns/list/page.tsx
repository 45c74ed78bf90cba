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
import { isFiltered, toQuery } from '#features/campaigns/list/search.ts';
import { StatusTabs } from '#features/campaigns/list/status-tabs.tsx';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { CampaignTable } from '#features/campaigns/list/table.tsx';
import { Totals } from '#features/campaigns/list/totals.tsx';
import { Tour } from '#features/campaigns/list/tour.tsx';
import { Toolbar } from '#features/campaigns/list/toolbar.tsx';
import { useDefaultView } from '#features/campaigns/list/views/use-default-view.ts';
import { ViewBar } from '#features/campaigns/list/views/view-bar.tsx';
import { useSelection } from '#features/campaigns/list/selection.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIST = 'campaign-list';
const NONE: CampaignSummary[] = [];
const route = getRouteApi('/campaigns');

/** The list of campaigns. Answers: which campaigns need me? */
export function CampaignsPage() {
    const search = route.useSearch();
    const { canWrite } = useCurrentUser();
    const { attention = false } = search;
    const opening = useDefaultView(search);
    const list = useQuery({ ...campaignsQuery(toQuery(search)), enabled: !opening });
    const items = list.data?.items;
    const selection = useSelection(items ?? NONE);
    const failing = list.failureCount > 0 || list.isError;
    usePolling(LIST, failing);

    const filtered = isFiltered(search);
    const empty = items?.length === 0;
    const mixed = (list.data?.totals.length ?? 0) > 1;

    return (
        <Page crumbs={[{ label: campaignStrings.campaigns }]} live={LIST} wide action={canWrite && <NewCampaign />}>
            <h1 className="sr-only">{campaignStrings.campaigns}</h1>
            <Tour />
            <ViewBar search={search} />
            <StatusTabs search={search} counts={list.data?.counts} />
            <Toolbar search={search} />
            {list.isError && !list.data ? (
                <ProblemState error={list.error} what={campaignStrings.campaigns} onRetry={() => void list.refetch()} />
            ) : empty ? (
                <NoCampaigns filtered={filtered} search={search} />
            ) : (
                <>
                    {!attention && mixed && /^-?(?:spent|budget)$/.test(search.sort ?? '') && <p className="pb-2 text-label text-muted">{listStrings.filters.mixedCurrencies}</p>}
                    <CampaignTable items={items} search={search} selection={selection} dimmed={list.isPlaceholderData} />
                    <div className="flex flex-wrap items-start justify-between gap-x-6">
                        <Totals totals={list.data?.totals} />
                        <div className="ml-auto">
                            <Paging search={search} page={list.data} />
                        </div>
                    </div>
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
