import { ChannelLabel } from '#components/channels.tsx';
import { CsvButton } from '#components/csv-button.tsx';
import { DataTable, type DataColumn } from '#components/data-table.tsx';
import { metricCell } from '#components/metric-value.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { ChannelTotals, Metric, RoiAnalysis } from '#features/analytics/types.ts';
import { channelName } from '#lib/channels.ts';
import { metrics, type MetricName } from '#lib/metrics.ts';

const SHOWN: MetricName[] = ['spend', 'revenue', 'roi', 'roas', 'impressions', 'delivered', 'openRate', 'clicks', 'ctr', 'conversions', 'conversionRate', 'cpc', 'cpa', 'bounceRate', 'unsubscribeRate'];

type Row = Partial<Record<MetricName, number | null>> & { channel: ChannelTotals['channel'] };

/** All metrics of each channel in one table. */
export function ChannelTable(props: { channels: ChannelTotals[]; roi: RoiAnalysis; period: string; name: string[] }) {
    const { currency } = props.roi;
    const rows = props.channels.map((one) => rowOf(one, props.roi));
    const columns: DataColumn<Row>[] = SHOWN.map((name) => ({ label: metrics[name].label, numeric: true, cell: (row) => metricCell(name, row[name], currency) }));
    return (
        <Section
            title={campaignAnalyticsStrings.channels.allMetrics}
            hint={props.period}
            actions={
                <CsvButton
                    what={campaignAnalyticsStrings.channels.table}
                    name={props.name}
                    table={() => ({
                        header: [analyticsStrings.channel, ...SHOWN.map((name) => metrics[name].label)],
                        rows: rows.map((row) => [channelName[row.channel], ...SHOWN.map((name) => row[name])]),
                    })}
                />
            }
        >
            <ScrollBox label={campaignAnalyticsStrings.channels.table} className="rounded-lg">
                <DataTable<Row>
                    caption={campaignAnalyticsStrings.channels.table}
                    rows={rows}
                    columns={[{ label: analyticsStrings.channel, className: 'sticky left-0 z-[2] bg-raised', cell: (row) => <ChannelLabel channel={row.channel} /> }, ...columns]}
                />
            </ScrollBox>
        </Section>
    );
}

/** The rate of clicks of email is per delivered email, as emails have no impressions. */
function rowOf(one: ChannelTotals, roi: RoiAnalysis): Row {
    const money = roi.channels.find((other) => other.channel === one.channel)?.result;
    const total = (name: Metric) => one.totals[name];
    return {
        ...one.rates,
        ctr: one.rates.ctr ?? one.rates.emailCtr,
        channel: one.channel,
        spend: money?.spend,
        revenue: money?.revenue,
        impressions: total('impressions'),
        delivered: total('delivered'),
        clicks: total('clicks'),
        conversions: total('conversions'),
    };
}
