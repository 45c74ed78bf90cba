import { useParams } from '@tanstack/react-router';
import { Empty } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAnalyticsDashboard } from '#features/analytics/api/dashboard.ts';
import { ChannelBars } from '#features/analytics/charts/channel-bars.tsx';
import { Waterfall } from '#features/analytics/charts/waterfall.tsx';
import { KeyCards } from '#features/analytics/one/key-cards.tsx';
import { Standouts } from '#features/analytics/one/standouts.tsx';
import { TrendPart } from '#features/analytics/one/trend-part.tsx';

/** Key figures, their course, what stands out, and how spend became profit. */
export function AnalyticsOverview() {
    const { id } = useParams({ from: '/analytics/$id' });
    const { data: dashboard } = useAnalyticsDashboard(id);
    if (!dashboard) return <Skeleton className="h-96" />;
    if (dashboard.channels.length === 0) {
        return (
            <Empty title="No figures yet">
                {dashboard.campaign.status === 'DRAFT'
                    ? 'Figures come in once the campaign has been launched and its first posts and mails are out.'
                    : 'They come in within seconds after the first posts and mails are out. This page shows them by itself.'}
            </Empty>
        );
    }
    const { roi } = dashboard;
    return (
        <div className="flex flex-col gap-6">
            <KeyCards dashboard={dashboard} />
            <TrendPart id={id} dashboard={dashboard} />
            <Standouts anomalies={dashboard.anomalies} />
            <div className="grid gap-6 lg:grid-cols-2">
                {roi.total.spend !== 0 || roi.total.revenue !== 0 ? <Waterfall roi={roi} /> : null}
                <ChannelBars channels={dashboard.channels} currency={roi.currency} />
            </div>
        </div>
    );
}
