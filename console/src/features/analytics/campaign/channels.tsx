import { useParams } from '@tanstack/react-router';
import { Empty, ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAnalyticsDashboard } from '#features/analytics/api/dashboard.ts';
import { useScopedMetrics } from '#features/analytics/api/scoped.ts';
import { ChannelTable } from '#features/analytics/campaign/channel-table.tsx';
import { Comparison } from '#features/analytics/campaign/comparison.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { ChannelBars } from '#features/analytics/charts/channel-bars.tsx';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { rangeText } from '#features/analytics/scope/range-text.ts';
import { ScopeBar } from '#features/analytics/scope/scope-bar.tsx';
import { useScope } from '#features/analytics/scope/use-scope.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Dashboard } from '#features/analytics/types.ts';

/** Shows which channel performs best, and why. */
export function AnalyticsChannels() {
    const { id } = useParams({ from: '/analytics/$id' });
    const dashboard = useAnalyticsDashboard(id).data;
    if (!dashboard) return <Skeleton className="h-96 rounded-lg" />;
    if (dashboard.channels.length === 0) {
        return <Empty title={analyticsStrings.noChannelMetrics}>{campaignAnalyticsStrings.channels.empty}</Empty>;
    }
    return <Scoped id={id} dashboard={dashboard} />;
}

function Scoped({ id, dashboard }: { id: string; dashboard: Dashboard }) {
    const scope = useScope(dashboard);
    const query = useScopedMetrics(id, scope.request);
    const found = query.data;
    const period = rangeText(scope.range);
    return (
        <div className="flex flex-col gap-6">
            <ScopeBar id={id} to="/analytics/$id/channels" scope={scope} channels={dashboard.channels.map((one) => one.channel)} />
            {!found ? (
                query.isError ? (
                    <ProblemState error={query.error} what={analyticsStrings.channels} onRetry={() => void query.refetch()} />
                ) : (
                    <Skeleton className="h-96 rounded-lg" />
                )
            ) : found.channels.length === 0 ? (
                <Empty title={analyticsStrings.noDataInScope}>{analyticsStrings.noDataInScopeDetail}</Empty>
            ) : (
                <>
                    <Comparison ranking={found.comparison} />
                    <ChannelBars channels={found.channels} currency={dashboard.roi.currency} period={period} />
                    <ChannelTable channels={found.channels} roi={found.roi} period={period} name={[nameOf(dashboard.campaign), campaignAnalyticsStrings.channels.file, scope.range.from, scope.range.to]} />
                </>
            )}
        </div>
    );
}
