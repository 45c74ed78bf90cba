import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, ProblemState } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useCampaignMetrics } from '#features/campaigns/api/metrics.ts';
import { ChannelChart } from '#features/campaigns/charts/channel-chart.tsx';
import { byChannel, byMetric, lastDays } from '#features/campaigns/charts/days.ts';
import { SpendRevenueChart } from '#features/campaigns/charts/spend-revenue-chart.tsx';
import { ChannelFilter } from '#features/campaigns/details/channel-filter.tsx';
import { PerformanceTable } from '#features/campaigns/details/performance-table.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Channel } from '#features/campaigns/types.ts';
import { CHANNELS } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';
import { dayIn } from '#lib/format/time.ts';
import { metrics } from '#lib/metrics.ts';

type Range = '7' | '30' | '90' | 'all';
const RANGES: { value: Range; label: string }[] = [
    { value: '7', label: detailStrings.metrics.lastDays(7) },
    { value: '30', label: detailStrings.metrics.lastDays(30) },
    { value: '90', label: detailStrings.metrics.lastDays(90) },
    { value: 'all', label: detailStrings.metrics.allDays },
];
const METRICS_SHOWN = ['impressions', 'clicks', 'conversions', 'engagements'] as const;

/** Metrics by day and by channel. */
export function MetricsTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    const query = useCampaignMetrics(id);
    const [range, setRange] = useState<Range>('30');
    const [hidden, setHidden] = useState<Channel[]>([]);
    const [metric, setMetric] = useState<(typeof METRICS_SHOWN)[number]>('clicks');
    if (query.isError && !query.data) {
        return <ProblemState error={query.error} what={detailStrings.metrics.what} onRetry={() => void query.refetch()} />;
    }
    if (!query.data || !campaign) return <Skeleton className="h-96" />;
    if (query.data.days.length === 0) {
        return (
            <Empty title={detailStrings.metrics.empty}>
                {campaign.status === 'DRAFT'
                    ? detailStrings.metrics.emptyDraft
                    : detailStrings.metrics.emptyRunning}
            </Empty>
        );
    }
    const present = CHANNELS.filter((channel) => query.data.days.some((day) => day.channel === channel));
    const shown = present.filter((channel) => !hidden.includes(channel));
    const days = range === 'all' ? undefined : Number(range);
    const today = dayIn('UTC');
    const moneyRows = lastDays(byMetric(query.data, ['spend', 'revenue'], shown), days);
    const countRows = lastDays(byChannel(query.data, metric), days);
    return (
        <div className="flex flex-col gap-6">
            <div className="no-print flex flex-wrap items-center gap-3">
                <ChannelFilter channels={present} hidden={hidden} onChange={setHidden} />
                <div className="ml-auto">
                    <Segments label={detailStrings.metrics.range} value={range} options={RANGES} onChange={setRange} />
                </div>
            </div>
            <SpendRevenueChart rows={moneyRows} currency={campaign.budget.currency} today={today} />
            <div>
                <div className="no-print mb-3">
                    <Segments
                        label={detailStrings.metrics.metric}
                        value={metric}
                        options={METRICS_SHOWN.map((value) => ({ value, label: metrics[value].label }))}
                        onChange={setMetric}
                    />
                </div>
                <ChannelChart
                    title={detailStrings.metrics.byChannel(metrics[metric].label)}
                    hint={campaignStrings.daysInUtc}
                    rows={countRows}
                    channels={shown}
                    show={count}
                    today={today}
                />
            </div>
            <PerformanceTable campaign={campaign} channels={shown} />
        </div>
    );
}
