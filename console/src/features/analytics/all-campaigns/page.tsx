import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';
import { useAllCampaignsAnalytics } from '#features/analytics/api/all-campaigns.ts';
import { useComparisonSelection } from '#features/analytics/all-campaigns/comparison-selection.ts';
import { CompareBar } from '#features/analytics/all-campaigns/compare-bar.tsx';
import { Paging } from '#features/analytics/all-campaigns/paging.tsx';
import { RoiBars } from '#features/analytics/all-campaigns/roi-bars.tsx';
import { toQuery, type SparkMetric } from '#features/analytics/all-campaigns/search.ts';
import { CampaignMetricsTable } from '#features/analytics/all-campaigns/table.tsx';
import { Toolbar } from '#features/analytics/all-campaigns/toolbar.tsx';
import { AllCampaignsTotals } from '#features/analytics/all-campaigns/totals.tsx';
import { useToday } from '#features/analytics/parts/use-today.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'analytics all';
const route = getRouteApi('/analytics');

/** Analytics for all campaigns. Answers: what did we get for our money? */
export function AllCampaignsPage() {
    const search = route.useSearch();
    const today = useToday('UTC');
    const query = useAllCampaignsAnalytics(toQuery(search, today));
    const [metric, setMetric] = useState<SparkMetric>('revenue');
    const selection = useComparisonSelection();
    const failing = query.failureCount > 0 || query.isError;
    usePolling(LIVE, failing);
    const found = query.data;

    return (
        <Page crumbs={[{ label: analyticsStrings.analytics }]} live={LIVE} wide>
            <h1 className="sr-only">{allCampaignsStrings.title}</h1>
            {query.isError && !found ? (
                <ProblemState error={query.error} what={analyticsStrings.metrics} onRetry={() => void query.refetch()} />
            ) : found?.totals.campaigns === 0 ? (
                <Empty title={analyticsStrings.noMetrics}>
                    {allCampaignsStrings.emptyDetail}
                </Empty>
            ) : (
                <div className="flex flex-col gap-6">
                    <AllCampaignsTotals found={found} search={search} today={today} />
                    {found?.items.some((one) => typeof one.roi === 'number') && <RoiBars items={found.items} />}
                    <div>
                        <CampaignMetricsTable
                            items={found?.items}
                            search={search}
                            selection={selection}
                            metric={metric}
                            onMetric={setMetric}
                            dimmed={query.isPlaceholderData}
                            currencies={(found?.totals.money.length ?? 0) > 1}
                            toolbar={<Toolbar search={search} today={today} />}
                        />
                        <Paging search={search} page={found} />
                    </div>
                </div>
            )}
            <CompareBar selection={selection} />
        </Page>
    );
}
