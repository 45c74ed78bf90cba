import { ChannelLabel } from '#components/channels.tsx';
import { DataTable, orDash } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { MetricValue } from '#features/analytics/parts/metric-value.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { ChannelTotals, Return, RoiAnalysis } from '#features/analytics/types.ts';
import { count } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

interface Row {
    one: ChannelTotals;
    money: Return | undefined;
}

/** All metrics of each channel in one table. */
export function ChannelTable({ channels, roi }: { channels: ChannelTotals[]; roi: RoiAnalysis }) {
    const { currency } = roi;
    const rows = channels.map((one) => ({ one, money: roi.channels.find((other) => other.channel === one.channel)?.result }));
    const amount = (value: (money: Return) => number | null | undefined) => (row: Row) => <MetricValue value={row.money && value(row.money)} kind="money" currency={currency} />;
    return (
        <Section title={campaignAnalyticsStrings.channels.allMetrics} hint={campaignAnalyticsStrings.channels.allMetricsHint}>
            <ScrollBox label={campaignAnalyticsStrings.channels.table} className="rounded-lg">
                <DataTable<Row>
                    caption={campaignAnalyticsStrings.channels.table}
                    rows={rows}
                    columns={[
                        { label: analyticsStrings.channel, cell: (row) => <ChannelLabel channel={row.one.channel} /> },
                        { label: metrics.spend.label, numeric: true, cell: amount((money) => money.spend) },
                        { label: metrics.revenue.label, numeric: true, cell: amount((money) => money.revenue) },
                        { label: metrics.roi.label, numeric: true, cell: (row) => <MetricValue value={row.money?.roi} kind="return" /> },
                        { label: metrics.impressions.label, numeric: true, cell: (row) => orDash(row.one.totals.impressions, count) },
                        { label: metrics.delivered.label, numeric: true, cell: (row) => orDash(row.one.totals.delivered, count) },
                        { label: metrics.openRate.label, numeric: true, cell: (row) => <MetricValue value={row.one.rates.openRate} kind="rate" /> },
                        { label: metrics.clicks.label, numeric: true, cell: (row) => orDash(row.one.totals.clicks, count) },
                        { label: metrics.ctr.label, numeric: true, cell: (row) => <MetricValue value={row.one.rates.ctr ?? row.one.rates.emailCtr} kind="rate" /> },
                        { label: metrics.conversions.label, numeric: true, cell: (row) => orDash(row.one.totals.conversions, count) },
                        { label: metrics.conversionRate.label, numeric: true, cell: (row) => <MetricValue value={row.one.rates.conversionRate} kind="rate" /> },
                        { label: metrics.cpc.label, numeric: true, cell: amount((money) => money.cpc) },
                        { label: metrics.cpa.label, numeric: true, cell: amount((money) => money.cpa) },
                        { label: metrics.bounceRate.label, numeric: true, cell: (row) => <MetricValue value={row.one.rates.bounceRate} kind="rate" /> },
                        { label: metrics.unsubscribeRate.label, numeric: true, cell: (row) => <MetricValue value={row.one.rates.unsubscribeRate} kind="rate" /> },
                    ]}
                />
            </ScrollBox>
        </Section>
    );
}
