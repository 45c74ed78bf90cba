import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { useAllCampaignsAnalytics } from '#features/analytics/api/all-campaigns.ts';
import { useComparisonSelection } from '#features/analytics/all/comparison-selection.ts';
import { CompareBar } from '#features/analytics/all/compare-bar.tsx';
import { Paging } from '#features/analytics/all/paging.tsx';
import { RoiBars } from '#features/analytics/all/roi-bars.tsx';
import { toQuery, type SparkMetric } from '#features/analytics/all/search.ts';
import { CampaignMetricsTable } from '#features/analytics/all/table.tsx';
import { AllCampaignsTotals } from '#features/analytics/all/totals.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'analytics all';
const route = getRouteApi('/analytics');

/** What came of the money, over all campaigns? */
export function AllCampaignsPage() {
    const search = route.useSearch();
    const answer = useAllCampaignsAnalytics(toQuery(search));
    const [metric, setMetric] = useState<SparkMetric>('revenue');
    const choice = useComparisonSelection();
    const failing = answer.failureCount > 0 || answer.isError;
    usePolling(LIVE, failing);
    const found = answer.data;

    return (
        <Page crumbs={[{ label: 'Analytics' }]} live={LIVE} wide>
            <h1 className="sr-only">Analytics of all campaigns</h1>
            {answer.isError && !found ? (
                <ProblemState error={answer.error} what="KpiRow" onRetry={() => void answer.refetch()} />
            ) : found?.totals.campaigns === 0 ? (
                <Empty title="KpiRow will be here">
                    What campaigns cost and what came of it, as soon as the first one has been planned. KpiRow of systems outside
                    DryJets count from their first record on.
                </Empty>
            ) : (
                <div className="flex flex-col gap-6">
                    <AllCampaignsTotals found={found} search={search} />
                    {found?.items.some((one) => typeof one.roi === 'number') && <RoiBars items={found.items} />}
                    <div>
                        <CampaignMetricsTable
                            items={found?.items}
                            search={search}
                            choice={choice}
                            metric={metric}
                            onMetric={setMetric}
                            dimmed={answer.isPlaceholderData}
                        />
                        <Paging search={search} page={found} />
                    </div>
                </div>
            )}
            <CompareBar choice={choice} />
        </Page>
    );
}
