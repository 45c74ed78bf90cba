import { Bars } from '#components/charts/bars.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import type { Channel, ChannelTotals, Metric } from '#features/analytics/types.ts';
import { metricName } from '#features/analytics/words.ts';
import { channelColour, channelName } from '#lib/channels.ts';
import { count, percent } from '#lib/format/numbers.ts';

interface Row {
    channel: Channel;
    metric: Metric;
    raw: number;
    human: number;
}

// The only metrics whose records say who was behind them.
const JUDGED: Metric[] = ['opens', 'clicks'];

/** Opens and clicks of each channel, all of them and those of people. */
export const trafficRows = (channels: ChannelTotals[]): Row[] =>
    JUDGED.flatMap((metric) =>
        channels
            .filter((one) => one.totals[metric])
            .map((one) => ({ channel: one.channel, metric, raw: one.totals[metric] ?? 0, human: one.human[metric] ?? 0 })),
    );

/** Opens and clicks: by people, and by machines that open and click before people do. */
export function BotTraffic({ channels }: { channels: ChannelTotals[] }) {
    const rows = trafficRows(channels);
    const raw = rows.reduce((sum, row) => sum + row.raw, 0);
    const human = rows.reduce((sum, row) => sum + row.human, 0);
    const machines = (row: Row) => row.raw - row.human;
    return (
        <ChartFrame<Row>
            title="People and machines"
            hint={raw > human ? `${percent(1 - human / raw)} of opens and clicks are by bots and privacy proxies` : 'no bot and no privacy proxy among opens and clicks'}
            summary={rows.map((row) => `${metricName[row.metric]} of ${channelName[row.channel]}: ${count(row.raw)} in all, ${count(row.human)} by people`).join('; ')}
            legend={
                <>
                    <LegendMark colour="var(--muted)">People</LegendMark>
                    <LegendMark colour="var(--muted)" dashed>
                        Bots and privacy proxies
                    </LegendMark>
                </>
            }
            columns={[
                { label: 'Channel', cell: (row) => <ChannelLabel channel={row.channel} /> },
                { label: 'Kpi', cell: (row) => metricName[row.metric] },
                { label: 'In all', numeric: true, cell: (row) => count(row.raw) },
                { label: 'By people', numeric: true, cell: (row) => count(row.human) },
                { label: 'By machines', numeric: true, cell: (row) => count(machines(row)) },
                { label: 'Share of people', numeric: true, cell: (row) => percent(row.human / row.raw) },
            ]}
            rows={rows}
            height="auto"
        >
            <div className="flex flex-col gap-3">
                {JUDGED.filter((metric) => rows.some((row) => row.metric === metric)).map((metric) => (
                    <div key={metric}>
                        <p className="px-2 text-label font-medium">{metricName[metric]}</p>
                        <Bars
                            bars={rows
                                .filter((row) => row.metric === metric)
                                .map((row) => ({
                                    key: row.channel,
                                    label: <ChannelLabel channel={row.channel} />,
                                    pieces: [
                                        { from: 0, to: row.human, colour: channelColour(row.channel) },
                                        { from: row.human, to: row.raw, colour: channelColour(row.channel), faint: true },
                                    ],
                                    value: (
                                        <>
                                            {count(row.human)} <span className="text-faint">of {count(row.raw)}</span>
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
