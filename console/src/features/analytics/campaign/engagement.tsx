import { useParams } from '@tanstack/react-router';
import { Empty, ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useChannelMetrics } from '#features/analytics/api/channel-metrics.ts';
import { HeatMapSection } from '#features/analytics/campaign/heat-map-section.tsx';
import { BotTraffic, trafficRows } from '#features/analytics/charts/bot-traffic.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';

/** Shows when people react, and how much traffic comes from bots. */
export function AnalyticsEngagement() {
    const { id } = useParams({ from: '/analytics/$id' });
    const metrics = useChannelMetrics(id);
    if (metrics.isError && !metrics.data) {
        return <ProblemState error={metrics.error} what={campaignAnalyticsStrings.tabs.engagement} onRetry={() => void metrics.refetch()} />;
    }
    if (!metrics.data) return <Skeleton className="h-96 rounded-lg" />;
    if (metrics.data.channels.length === 0) {
        return <Empty title={campaignAnalyticsStrings.engagement.empty}>{campaignAnalyticsStrings.engagement.emptyDetail}</Empty>;
    }
    return (
        <div className="flex flex-col gap-6">
            <HeatMapSection id={id} />
            {trafficRows(metrics.data.channels).length > 0 && <BotTraffic channels={metrics.data.channels} />}
        </div>
    );
}
