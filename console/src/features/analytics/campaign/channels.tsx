import { useParams } from '@tanstack/react-router';
import { Empty, ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useChannelComparison } from '#features/analytics/api/channel-comparison.ts';
import { useChannelMetrics } from '#features/analytics/api/channel-metrics.ts';
import { useROIAnalysis } from '#features/analytics/api/roi-analysis.ts';
import { ChannelBars } from '#features/analytics/charts/channel-bars.tsx';
import { ChannelTable } from '#features/analytics/campaign/channel-table.tsx';
import { Comparison } from '#features/analytics/campaign/comparison.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';

/** Shows which channel performs best, and why. */
export function AnalyticsChannels() {
    const { id } = useParams({ from: '/analytics/$id' });
    const metrics = useChannelMetrics(id);
    const roi = useROIAnalysis(id);
    const comparison = useChannelComparison(id);
    const failed = [metrics, roi, comparison].find((one) => one.isError && !one.data);
    if (failed) return <ProblemState error={failed.error} what={analyticsStrings.channels} onRetry={() => void failed.refetch()} />;
    if (!metrics.data || !roi.data || !comparison.data) return <Skeleton className="h-96 rounded-lg" />;
    if (metrics.data.channels.length === 0) {
        return <Empty title={analyticsStrings.noChannelMetrics}>{campaignAnalyticsStrings.channels.empty}</Empty>;
    }
    return (
        <div className="flex flex-col gap-6">
            <Comparison comparison={comparison.data} />
            <ChannelBars channels={metrics.data.channels} currency={roi.data.currency} />
            <ChannelTable channels={metrics.data.channels} roi={roi.data} />
        </div>
    );
}
