import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, ProblemState } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useCampaignMetrics } from '#features/campaigns/api/metrics.ts';
import { ChannelChart } from '#features/campaigns/charts/channel-chart.tsx';
import { byChannel, byMetric, dayIn, lastDays } from '#features/campaigns/charts/days.ts';
import { SpendRevenueChart } from '#features/campaigns/charts/spend-revenue-chart.tsx';
import { ChannelFilter } from '#features/campaigns/details/channel-filter.tsx';
import { PerformanceTable } from '#features/campaigns/details/performance-table.tsx';
import type { Channel } from '#features/campaigns/types.ts';
import { CHANNELS } from '#lib/channels.ts';
import { compact, count } from '#lib/format/numbers.ts';

type Range = '7' | '30' | '90' | 'all';
const RANGES: { value: Range; label: string }[] = [
    { value: '7', label: '7 days' },
    { value: '30', label: '30 days' },
    { value: '90', label: '90 days' },
    { value: 'all', label: 'All' },
];
const COUNTS = ['impressions', 'clicks', 'conversions', 'engagements'] as const;

/** What people did, and what it cost and brought, by day and by channel. */
export function MetricsTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    const metrics = useCampaignMetrics(id);
    const [range, setRange] = useState<Range>('30');
    const [hidden, setHidden] = useState<Channel[]>([]);
    const [counted, setCounted] = useState<(typeof COUNTS)[number]>('clicks');
    if (metrics.isError && !metrics.data) {
        return <ProblemState error={metrics.error} what="KpiRow" onRetry={() => void metrics.refetch()} />;
    }
    if (!metrics.data || !campaign) return <Skeleton className="h-96" />;
    if (metrics.data.days.length === 0) {
        return (
            <Empty title="No figures yet">
                {campaign.status === 'DRAFT'
                    ? 'KpiRow come in once the campaign has been launched and its first posts and mails are out.'
                    : 'They come in within seconds after the first posts and mails are out. This page shows them by itself.'}
            </Empty>
        );
    }
    const present = CHANNELS.filter((channel) => metrics.data.days.some((day) => day.channel === channel));
    const shown = present.filter((channel) => !hidden.includes(channel));
    const days = range === 'all' ? undefined : Number(range);
    const today = dayIn('UTC');
    const moneyRows = lastDays(byMetric(metrics.data, ['spend', 'revenue'], shown), days);
    const countRows = lastDays(byChannel(metrics.data, counted), days);
    return (
        <div className="flex flex-col gap-6">
            <div className="no-print flex flex-wrap items-center gap-3">
                <ChannelFilter channels={present} hidden={hidden} onChange={setHidden} />
                <div className="ml-auto">
                    <Segments label="Days shown" value={range} options={RANGES} onChange={setRange} />
                </div>
            </div>
            <SpendRevenueChart rows={moneyRows} currency={campaign.budget.currency} today={today} />
            <div>
                <div className="no-print mb-3">
                    <Segments
                        label="Kpi shown by channel"
                        value={counted}
                        options={COUNTS.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))}
                        onChange={setCounted}
                    />
                </div>
                <ChannelChart
                    title={`${counted.charAt(0).toUpperCase()}${counted.slice(1)} by channel`}
                    hint="days in UTC"
                    rows={countRows}
                    channels={shown}
                    show={count}
                    tick={compact}
                    today={today}
                />
            </div>
            <PerformanceTable campaign={campaign} channels={shown} />
        </div>
    );
}
