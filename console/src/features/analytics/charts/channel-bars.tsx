import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { Bars } from '#components/charts/bars.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { MetricSelect } from '#features/analytics/parts/metric-select.tsx';
import { formatMetric } from '#features/analytics/parts/metric-value.tsx';
import type { ChannelTotals, Metric } from '#features/analytics/types.ts';
import { isMoney, LEADING, metricName, METRICS } from '#features/analytics/words.ts';
import { channelColour, channelName } from '#lib/channels.ts';
import { percent } from '#lib/format/numbers.ts';

/** One metric by channel, as bars from zero and as shares of the whole. */
export function ChannelBars({ channels, currency }: { channels: ChannelTotals[]; currency: string | null | undefined }) {
    const recorded = METRICS.filter((metric) => channels.some((one) => one.totals[metric]));
    const [wished, setMetric] = useState<Metric>();
    const metric = wished && recorded.includes(wished) ? wished : LEADING.find((one) => recorded.includes(one));
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
            title={`${metricName[metric]} by channel`}
            hint="since it began"
            summary={`${metricName[metric]} by channel: ${rows.map((row) => `${channelName[row.channel]} ${show(row.value)}, ${share(row.value)}`).join('; ')}.`}
            actions={
                <MetricSelect label="Kpi by channel" all={recorded} value={metric} onChange={setMetric} />
            }
            columns={[
                { label: 'Channel', cell: (row) => <ChannelLabel channel={row.channel} /> },
                { label: metricName[metric], numeric: true, cell: (row) => show(row.value) },
                { label: 'Share', numeric: true, cell: (row) => share(row.value) },
            ]}
            rows={rows}
            height="auto"
        >
            <Bars
                bars={rows.map((row) => ({
                    key: row.channel,
                    label: <ChannelLabel channel={row.channel} />,
                    pieces: [{ from: 0, to: row.value, colour: channelColour(row.channel) }],
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
