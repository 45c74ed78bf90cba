import { DataTable, orDash, type DataColumn } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useChannelPerformance } from '#features/campaigns/api/performance.ts';
import { ChannelLabel } from '#components/channels.tsx';
import type { Campaign, Channel, Ratios } from '#features/campaigns/types.ts';
import { count, percent, ratio, roi } from '#lib/format/numbers.ts';

type Row = Ratios & { channel?: Channel };

/** Each channel's figures and ratios, and the whole. */
export function PerformanceTable({ campaign, channels }: { campaign: Campaign; channels: Channel[] }) {
    const performance = useChannelPerformance(campaign.id);
    const { currency } = campaign.budget;
    const amount = (value: number) => <Money amount={value} currency={currency} exact />;
    const columns: DataColumn<Row>[] = [
        { label: 'Channel', cell: (row) => (row.channel ? <ChannelLabel channel={row.channel} /> : <b className="font-medium">All</b>) },
        { label: 'Spend', numeric: true, cell: (row) => amount(row.spend) },
        { label: 'Revenue', numeric: true, cell: (row) => amount(row.revenue) },
        { label: 'ROI', numeric: true, cell: (row) => orDash(row.roi, roi) },
        { label: 'ROAS', numeric: true, cell: (row) => orDash(row.roas, ratio) },
        { label: 'Impressions', numeric: true, cell: (row) => count(row.impressions) },
        { label: 'Clicks', numeric: true, cell: (row) => count(row.clicks) },
        { label: 'CTR', numeric: true, cell: (row) => orDash(row.ctr, percent) },
        { label: 'Conversions', numeric: true, cell: (row) => count(row.conversions) },
        { label: 'CVR', numeric: true, cell: (row) => orDash(row.cvr, percent) },
        { label: 'CPC', numeric: true, cell: (row) => orDash(row.cpc, amount) },
        { label: 'CPA', numeric: true, cell: (row) => orDash(row.cpa, amount) },
    ];
    return (
        <Section title="Channels" hint="whole campaign">
            {performance.data ? (
                <ScrollBox label="KpiRow by channel">
                    <DataTable
                        stack
                        caption="KpiRow by channel"
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
