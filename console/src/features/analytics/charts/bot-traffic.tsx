import { Bars } from '#components/charts/bars.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { chartStrings } from '#features/analytics/charts/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Channel, ChannelTotals, Metric } from '#features/analytics/types.ts';
import { channelColour, channelName } from '#lib/channels.ts';
import { count, percent } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

interface Row {
    channel: Channel;
    metric: Metric;
    raw: number;
    human: number;
}

// Only these metrics distinguish people from bots.
const CLASSIFIED: Metric[] = ['opens', 'clicks'];

/** Returns opens and clicks by channel, in total and by people. */
export const trafficRows = (channels: ChannelTotals[]): Row[] =>
    CLASSIFIED.flatMap((metric) =>
        channels
            .filter((one) => one.totals[metric])
            .map((one) => ({ channel: one.channel, metric, raw: one.totals[metric] ?? 0, human: one.human[metric] ?? 0 })),
    );

/** Opens and clicks by people, and by the bots and proxies that open and click before people do. */
export function BotTraffic({ channels }: { channels: ChannelTotals[] }) {
    const rows = trafficRows(channels);
    const raw = rows.reduce((sum, row) => sum + row.raw, 0);
    const human = rows.reduce((sum, row) => sum + row.human, 0);
    const botsOf = (row: Row) => row.raw - row.human;
    return (
        <ChartFrame<Row>
            title={chartStrings.bots.title}
            hint={raw > human ? chartStrings.bots.share(percent(1 - human / raw)) : chartStrings.bots.none}
            summary={rows.map((row) => chartStrings.bots.summary(metrics[row.metric].label, channelName[row.channel], count(row.raw), count(row.human))).join('; ')}
            legend={
                <>
                    <LegendMark colour="var(--muted)">{analyticsStrings.people}</LegendMark>
                    <LegendMark colour="var(--muted)" dashed>
                        {chartStrings.bots.botsAndProxies}
                    </LegendMark>
                </>
            }
            columns={[
                { label: analyticsStrings.channel, cell: (row) => <ChannelLabel channel={row.channel} /> },
                { label: analyticsStrings.metric, cell: (row) => metrics[row.metric].label },
                { label: analyticsStrings.total, numeric: true, cell: (row) => count(row.raw) },
                { label: analyticsStrings.people, numeric: true, cell: (row) => count(row.human) },
                { label: chartStrings.bots.bots, numeric: true, cell: (row) => count(botsOf(row)) },
                { label: chartStrings.bots.peopleShare, numeric: true, cell: (row) => percent(row.human / row.raw) },
            ]}
            rows={rows}
            height="auto"
        >
            <div className="flex flex-col gap-3">
                {CLASSIFIED.filter((metric) => rows.some((row) => row.metric === metric)).map((metric) => (
                    <div key={metric}>
                        <p className="px-2 text-label font-medium">{metrics[metric].label}</p>
                        <Bars
                            bars={rows
                                .filter((row) => row.metric === metric)
                                .map((row) => ({
                                    key: row.channel,
                                    label: <ChannelLabel channel={row.channel} />,
                                    segments: [
                                        { from: 0, to: row.human, colour: channelColour(row.channel) },
                                        { from: row.human, to: row.raw, colour: channelColour(row.channel), faint: true },
                                    ],
                                    value: (
                                        <>
                                            {count(row.human)} <span className="text-faint">{chartStrings.bots.of(count(row.raw))}</span>
                                        </>
                                    ),
                                }))}
                        />
                    </div>
                ))}
            </div>
        </ChartFrame>
    );
}
