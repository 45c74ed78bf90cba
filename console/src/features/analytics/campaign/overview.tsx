import { useParams } from '@tanstack/react-router';
import { Empty } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAnalyticsDashboard } from '#features/analytics/api/dashboard.ts';
import { ChannelBars } from '#features/analytics/charts/channel-bars.tsx';
import { Waterfall } from '#features/analytics/charts/waterfall.tsx';
import { KpiSection } from '#features/analytics/campaign/kpi-section.tsx';
import { Anomalies } from '#features/analytics/campaign/anomalies.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { TrendSection } from '#features/analytics/campaign/trend-section.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';

/** KPIs, trends, anomalies, and the way from spend to profit. */
export function AnalyticsOverview() {
    const { id } = useParams({ from: '/analytics/$id' });
    const { data: dashboard } = useAnalyticsDashboard(id);
    if (!dashboard) return <Skeleton className="h-96" />;
    if (dashboard.channels.length === 0) {
        return (
            <Empty title={analyticsStrings.noMetrics}>
                {dashboard.campaign.status === 'DRAFT'
                    ? campaignAnalyticsStrings.emptyDraft
                    : campaignAnalyticsStrings.emptyRunning}
            </Empty>
        );
    }
    const { roi } = dashboard;
    return (
        <div className="flex flex-col gap-6">
            <KpiSection dashboard={dashboard} />
            <TrendSection id={id} dashboard={dashboard} />
            <Anomalies anomalies={dashboard.anomalies} currency={dashboard.roi.currency} />
            <div className="grid gap-6 lg:grid-cols-2">
                {roi.total.spend !== 0 || roi.total.revenue !== 0 ? <Waterfall roi={roi} /> : null}
                <ChannelBars channels={dashboard.channels} currency={roi.currency} />
            </div>
        </div>
    );
}
