import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { Bars } from '#components/charts/bars.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { chartStrings } from '#features/analytics/charts/strings.ts';
import { MetricSelect } from '#features/analytics/parts/metric-select.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { ChannelTotals, Metric } from '#features/analytics/types.ts';
import { channelColour, channelName } from '#lib/channels.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { percent } from '#lib/format/numbers.ts';
import { isMoney, LEADING_METRICS, metrics, METRICS } from '#lib/metrics.ts';

/** One metric by channel, with each channel's share of the total. */
export function ChannelBars({ channels, currency, period }: { channels: ChannelTotals[]; currency: string | null | undefined; period: string }) {
    const recorded = METRICS.filter((metric) => channels.some((one) => one.totals[metric]));
    const [selected, setMetric] = useState<Metric>();
    const metric = selected && recorded.includes(selected) ? selected : LEADING_METRICS.find((one) => recorded.includes(one));
    if (!metric) return null;
    const rows = channels
        .map((one) => ({ channel: one.channel, value: one.totals[metric] ?? 0 }))
        .filter((row) => row.value !== 0)
        .sort((a, b) => b.value - a.value);
    const total = rows.reduce((sum, row) => sum + row.value, 0);
    const show = (value: number) => formatMetric(value, isMoney(metric) ? 'money' : 'count', currency);
    const share = (value: number) => (total > 0 ? percent(value / total, 0) : '');
    return (
        <ChartFrame<(typeof rows)[number]>
            title={chartStrings.channels.title(metrics[metric].label)}
            hint={period}
            summary={chartStrings.channels.summary(metrics[metric].label, rows.map((row) => chartStrings.channels.part(channelName[row.channel], show(row.value), share(row.value))).join('; '))}
            actions={
                <MetricSelect label={chartStrings.channels.select} all={recorded} value={metric} onChange={setMetric} />
            }
            columns={[
                { label: analyticsStrings.channel, cell: (row) => <ChannelLabel channel={row.channel} /> },
                { label: metrics[metric].label, numeric: true, cell: (row) => show(row.value) },
                { label: analyticsStrings.share, numeric: true, cell: (row) => share(row.value) },
            ]}
            rows={rows}
            height="auto"
        >
            <Bars
                bars={rows.map((row) => ({
                    key: row.channel,
                    label: <ChannelLabel channel={row.channel} />,
                    segments: [{ from: 0, to: row.value, colour: channelColour(row.channel) }],
                    value: (
                        <>
                            {show(row.value)} <span className="inline-block w-10 text-faint">{share(row.value)}</span>
                        </>
                    ),
                }))}
            />
        </ChartFrame>
    );
}
