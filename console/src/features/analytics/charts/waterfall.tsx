import { Bars, type Bar } from '#components/charts/bars.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { chartStrings } from '#features/analytics/charts/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Return, RoiAnalysis } from '#features/analytics/types.ts';
import { channelColour, channelName, type Channel } from '#lib/channels.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { count } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

interface Row {
    channel: Channel | undefined;
    values: Return;
}

/** A waterfall chart from spend, through each channel's revenue, to profit. */
export function Waterfall({ roi, period }: { roi: RoiAnalysis; period: string }) {
    const { currency, total } = roi;
    const show = (value: number) => formatMetric(value, 'money', currency);
    const cell = (value: (values: Return) => number | null | undefined) => (row: Row) => <MetricValue value={value(row.values)} kind="money" currency={currency} />;
    const rows: Row[] = [...roi.channels.map((one) => ({ channel: one.channel, values: one.result })), { channel: undefined, values: total }];
    return (
        <ChartFrame<Row>
            title={chartStrings.waterfall.title}
            hint={period}
            summary={chartStrings.waterfall.summary(
                show(total.spend),
                show(total.revenue),
                show(total.profit),
                roi.channels.map((one) => chartStrings.waterfall.channel(channelName[one.channel], show(one.result.revenue))).join(', '),
            )}
            columns={[
                { label: analyticsStrings.channel, cell: (row) => (row.channel ? <ChannelLabel channel={row.channel} /> : <b className="font-medium">{analyticsStrings.allChannels}</b>) },
                { label: metrics.spend.label, numeric: true, cell: cell((one) => one.spend) },
                { label: metrics.revenue.label, numeric: true, cell: cell((one) => one.revenue) },
                { label: metrics.profit.label, numeric: true, cell: cell((one) => one.profit) },
                { label: metrics.roi.label, numeric: true, cell: (row) => <MetricValue value={row.values.roi} kind="return" /> },
                { label: metrics.roas.label, numeric: true, cell: (row) => <MetricValue value={row.values.roas} kind="ratio" /> },
                { label: metrics.conversions.label, numeric: true, cell: (row) => count(row.values.conversions) },
                { label: metrics.cpa.label, numeric: true, cell: cell((one) => one.cpa) },
            ]}
            rows={rows}
            height="auto"
        >
            <Bars bars={barsOf(roi, show)} />
        </ChartFrame>
    );
}

function barsOf({ total, channels }: RoiAnalysis, show: (value: number) => string): Bar[] {
    let level = -total.spend;
    const steps = channels
        .filter((one) => one.result.revenue !== 0)
        .sort((a, b) => b.result.revenue - a.result.revenue)
        .map(({ channel, result }) => {
            const from = level;
            level += result.revenue;
            return {
                key: channel,
                label: <ChannelLabel channel={channel} />,
                segments: [{ from, to: level, colour: channelColour(channel) }],
                value: chartStrings.waterfall.gain(show(result.revenue)),
            };
        });
    return [
        { key: 'spend', label: metrics.spend.label, segments: [{ from: 0, to: -total.spend, colour: 'var(--series-plan)' }], value: show(-total.spend) },
        ...steps,
        {
            key: 'profit',
            label: <b className="font-medium">{total.profit < 0 ? chartStrings.waterfall.loss : metrics.profit.label}</b>,
            segments: [{ from: 0, to: total.profit, colour: total.profit < 0 ? 'var(--bad-fill)' : 'var(--good)' }],
            value: <b className="font-medium">{show(total.profit)}</b>,
            sum: true,
        },
    ];
}
