import { useParams } from '@tanstack/react-router';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAnalyticsDashboard } from '#features/analytics/api/dashboard.ts';
import { useScopedMetrics } from '#features/analytics/api/scoped.ts';
import { Anomalies } from '#features/analytics/campaign/anomalies.tsx';
import { KpiSection } from '#features/analytics/campaign/kpi-section.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { TrendSection } from '#features/analytics/campaign/trend-section.tsx';
import { ChannelBars } from '#features/analytics/charts/channel-bars.tsx';
import { Waterfall } from '#features/analytics/charts/waterfall.tsx';
import { rangeText } from '#features/analytics/scope/range-text.ts';
import { ScopeBar } from '#features/analytics/scope/scope-bar.tsx';
import { useScope, type Scope } from '#features/analytics/scope/use-scope.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Dashboard, Report } from '#features/analytics/types.ts';
import { cn } from '#lib/cn.ts';

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
    return <Scoped id={id} dashboard={dashboard} />;
}

function Scoped({ id, dashboard }: { id: string; dashboard: Dashboard }) {
    const scope = useScope(dashboard);
    const query = useScopedMetrics(id, scope.request);
    const found = query.data;
    const { currency } = dashboard.roi;
    // The dashboard is streamed, so its KPIs are the freshest.
    const head = scope.isDefault ? { kpis: dashboard.kpis, previousDays: dashboard.previousDays, days: dashboard.trend } : found && { kpis: found.kpis, previousDays: found.previousDays, days: found.detail?.days ?? [] };
    return (
        <div className="flex flex-col gap-6">
            <ScopeBar id={id} to="/analytics/$id" scope={scope} channels={dashboard.channels.map((one) => one.channel)} />
            {head && <KpiSection scope={scope} currency={currency} {...head} />}
            {found ? (
                <div className={cn('flex flex-col gap-6 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
                    <Details id={id} dashboard={dashboard} scope={scope} found={found} />
                </div>
            ) : query.isError ? (
                <InlineProblem error={query.error} onRetry={() => void query.refetch()} className="rounded-lg border border-line" />
            ) : (
                <Skeleton className="h-96 rounded-lg" />
            )}
        </div>
    );
}

function Details({ id, dashboard, scope, found }: { id: string; dashboard: Dashboard; scope: Scope; found: Report }) {
    const { roi } = found;
    const { currency } = dashboard.roi;
    const period = rangeText(scope.range);
    return (
        <>
            <TrendSection id={id} dashboard={dashboard} scope={scope} found={found} />
            <Anomalies anomalies={found.detail?.anomalies ?? []} currency={currency} />
            <div className="grid gap-6 lg:grid-cols-2">
                {roi.total.spend !== 0 || roi.total.revenue !== 0 ? <Waterfall roi={roi} period={period} /> : null}
                <ChannelBars channels={found.channels} currency={currency} period={period} />
            </div>
        </>
    );
}
