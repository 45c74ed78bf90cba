import { ChannelLabel } from '#components/channels.tsx';
import { DataTable, orDash } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { MetricValue } from '#features/analytics/parts/metric-value.tsx';
import type { ChannelTotals, Return, RoiAnalysis } from '#features/analytics/types.ts';
import { count } from '#lib/format/numbers.ts';

interface Row {
    one: ChannelTotals;
    money: Return | undefined;
}

/** Every channel's figures and rates in one table. */
export function ChannelTable({ channels, roi }: { channels: ChannelTotals[]; roi: RoiAnalysis }) {
    const { currency } = roi;
    const rows = channels.map((one) => ({ one, money: roi.channels.find((other) => other.channel === one.channel)?.figures }));
    const amount = (value: (money: Return) => number | null | undefined) => (row: Row) => <MetricValue value={row.money && value(row.money)} kind="money" currency={currency} />;
    return (
        <Section title="Every figure" hint="by channel, since the campaign began">
            <ScrollBox label="KpiRow by channel" className="rounded-lg">
                <DataTable<Row>
                    caption="KpiRow by channel"
                    rows={rows}
                    columns={[
                        { label: 'Channel', cell: (row) => <ChannelLabel channel={row.one.channel} /> },
                        { label: 'Spend', numeric: true, cell: amount((money) => money.spend) },
                        { label: 'Revenue', numeric: true, cell: amount((money) => money.revenue) },
                        { label: 'Return', numeric: true, cell: (row) => <MetricValue value={row.money?.roi} kind="return" /> },
                        { label: 'Impressions', numeric: true, cell: (row) => orDash(row.one.totals.impressions, count) },
                        { label: 'Delivered', numeric: true, cell: (row) => orDash(row.one.totals.delivered, count) },
                        { label: 'Open rate', numeric: true, cell: (row) => <MetricValue value={row.one.rates.openRate} kind="rate" /> },
                        { label: 'Clicks', numeric: true, cell: (row) => orDash(row.one.totals.clicks, count) },
                        { label: 'Click rate', numeric: true, cell: (row) => <MetricValue value={row.one.rates.ctr ?? row.one.rates.emailCtr} kind="rate" /> },
                        { label: 'Conversions', numeric: true, cell: (row) => orDash(row.one.totals.conversions, count) },
                        { label: 'Conversion rate', numeric: true, cell: (row) => <MetricValue value={row.one.rates.conversionRate} kind="rate" /> },
                        { label: 'Cost of a click', numeric: true, cell: amount((money) => money.cpc) },
                        { label: 'Cost of a conversion', numeric: true, cell: amount((money) => money.cpa) },
                        { label: 'Bounce rate', numeric: true, cell: (row) => <MetricValue value={row.one.rates.bounceRate} kind="rate" /> },
                        { label: 'Unsubscribe rate', numeric: true, cell: (row) => <MetricValue value={row.one.rates.unsubscribeRate} kind="rate" /> },
                    ]}
                />
            </ScrollBox>
        </Section>
    );
}
