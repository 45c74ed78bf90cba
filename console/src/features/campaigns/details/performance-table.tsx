import { DataTable, orDash, type DataColumn } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useChannelPerformance } from '#features/campaigns/api/performance.ts';
import { ChannelLabel } from '#components/channels.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign, Channel, Kpis } from '#features/campaigns/types.ts';
import { count, percent, ratio, roi } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

type Row = Kpis & { channel?: Channel };

/** Metrics and KPIs by channel, and their total. */
export function PerformanceTable({ campaign, channels }: { campaign: Campaign; channels: Channel[] }) {
    const performance = useChannelPerformance(campaign.id);
    const { currency } = campaign.budget;
    const amount = (value: number) => <Money amount={value} currency={currency} exact />;
    const columns: DataColumn<Row>[] = [
        { label: campaignStrings.columns.channel, cell: (row) => (row.channel ? <ChannelLabel channel={row.channel} /> : <b className="font-medium">{campaignStrings.columns.all}</b>) },
        { label: metrics.spend.label, numeric: true, cell: (row) => amount(row.spend) },
        { label: metrics.revenue.label, numeric: true, cell: (row) => amount(row.revenue) },
        { label: metrics.roi.label, numeric: true, cell: (row) => orDash(row.roi, roi) },
        { label: metrics.roas.label, numeric: true, cell: (row) => orDash(row.roas, ratio) },
        { label: metrics.impressions.label, numeric: true, cell: (row) => count(row.impressions) },
        { label: metrics.clicks.label, numeric: true, cell: (row) => count(row.clicks) },
        { label: metrics.ctr.label, numeric: true, cell: (row) => orDash(row.ctr, percent) },
        { label: metrics.conversions.label, numeric: true, cell: (row) => count(row.conversions) },
        { label: metrics.conversionRate.label, numeric: true, cell: (row) => orDash(row.conversionRate, percent) },
        { label: metrics.cpc.label, numeric: true, cell: (row) => orDash(row.cpc, amount) },
        { label: metrics.cpa.label, numeric: true, cell: (row) => orDash(row.cpa, amount) },
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
