import { DataTable, type DataColumn } from '#components/data-table.tsx';
import { metricCell } from '#components/metric-value.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useChannelPerformance } from '#features/campaigns/api/performance.ts';
import { ChannelLabel } from '#components/channels.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign, Channel, Kpis } from '#features/campaigns/types.ts';
import { metrics } from '#lib/metrics.ts';

const SHOWN = ['spend', 'revenue', 'roi', 'roas', 'impressions', 'clicks', 'ctr', 'conversions', 'conversionRate', 'cpc', 'cpa'] as const;

type Row = Kpis & { channel?: Channel };

/** Metrics and KPIs by channel, and their total. */
export function PerformanceTable({ campaign, channels }: { campaign: Campaign; channels: Channel[] }) {
    const performance = useChannelPerformance(campaign.id);
    const { currency } = campaign.budget;
    const columns: DataColumn<Row>[] = [
        { label: campaignStrings.columns.channel, cell: (row) => (row.channel ? <ChannelLabel channel={row.channel} /> : <b className="font-medium">{campaignStrings.columns.all}</b>) },
        ...SHOWN.map((name) => ({ label: metrics[name].label, numeric: true, cell: (row: Row) => metricCell(name, row[name], currency) })),
    ];
    return (
        <Section title={detailStrings.metrics.channels} hint={detailStrings.metrics.wholeCampaign}>
            {performance.data ? (
                <ScrollBox label={detailStrings.metrics.table}>
                    <DataTable
                        stack
                        caption={detailStrings.metrics.table}
                        columns={columns}
                        rows={[...performance.data.channels.filter((row) => channels.includes(row.channel)), performance.data.total]}
                    />
                </ScrollBox>
            ) : performance.isError ? (
                <InlineProblem error={performance.error} onRetry={() => void performance.refetch()} />
            ) : (
                <Skeleton className="h-40" />
            )}
        </Section>
    );
}
