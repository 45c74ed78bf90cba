import { useParams } from '@tanstack/react-router';
import { Empty, ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useChannelMetrics } from '#features/analytics/api/channel-metrics.ts';
import { HeatMapSection } from '#features/analytics/one/heat-map-section.tsx';
import { BotTraffic, trafficRows } from '#features/analytics/charts/bot-traffic.tsx';

/** When people react, and how many of them are people. */
export function AnalyticsEngagement() {
    const { id } = useParams({ from: '/analytics/$id' });
    const metrics = useChannelMetrics(id);
    if (metrics.isError && !metrics.data) {
        return <ProblemState error={metrics.error} what="Engagement" onRetry={() => void metrics.refetch()} />;
    }
    if (!metrics.data) return <Skeleton className="h-96 rounded-lg" />;
    if (metrics.data.channels.length === 0) {
        return <Empty title="Nobody has reacted yet">Opens, clicks and reactions appear here within seconds.</Empty>;
    }
    return (
        <div className="flex flex-col gap-6">
            <HeatMapSection id={id} />
            {trafficRows(metrics.data.channels).length > 0 && <BotTraffic channels={metrics.data.channels} />}
        </div>
    );
}
