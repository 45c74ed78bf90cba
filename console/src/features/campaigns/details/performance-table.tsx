import { DataTable, orNone, type DataColumn } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useChannelPerformance } from '#features/campaigns/api/performance.ts';
import { ChannelLabel } from '#components/channels.tsx';
import type { Campaign, Channel, Ratios } from '#features/campaigns/types.ts';
import { count, percent, ratio, roi } from '#lib/format/money.ts';

type Row = Ratios & { channel?: Channel };

/** Each channel's figures and ratios, and the whole. */
export function PerformanceTable({ campaign, channels }: { campaign: Campaign; channels: Channel[] }) {
    const performance = useChannelPerformance(campaign.id);
    const { currency } = campaign.budget;
    const amount = (value: number) => <Money amount={value} currency={currency} exact />;
    const columns: DataColumn<Row>[] = [
        { label: 'Channel', cell: (row) => (row.channel ? <ChannelLabel channel={row.channel} /> : <b className="font-medium">All</b>) },
        { label: 'Spend', figure: true, cell: (row) => amount(row.spend) },
        { label: 'Revenue', figure: true, cell: (row) => amount(row.revenue) },
        { label: 'ROI', figure: true, cell: (row) => orNone(row.roi, roi) },
        { label: 'ROAS', figure: true, cell: (row) => orNone(row.roas, ratio) },
        { label: 'Impressions', figure: true, cell: (row) => count(row.impressions) },
        { label: 'Clicks', figure: true, cell: (row) => count(row.clicks) },
        { label: 'CTR', figure: true, cell: (row) => orNone(row.ctr, percent) },
        { label: 'Conversions', figure: true, cell: (row) => count(row.conversions) },
        { label: 'CVR', figure: true, cell: (row) => orNone(row.cvr, percent) },
        { label: 'CPC', figure: true, cell: (row) => orNone(row.cpc, amount) },
        { label: 'CPA', figure: true, cell: (row) => orNone(row.cpa, amount) },
    ];
    return (
        <Section title="Channels" hint="whole campaign">
            {performance.data ? (
                <ScrollBox label="Figures by channel">
                    <DataTable
                        stack
                        caption="Figures by channel"
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
