import { Line, LineChart, ResponsiveContainer } from 'recharts';
import { CHART_MARGIN, dayAxes, dayTooltip } from '#components/charts/axes.tsx';
import { valuesOf } from '#components/charts/ticks.ts';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import type { DayRow } from '#features/campaigns/charts/days.ts';
import { campaignChartStrings } from '#features/campaigns/charts/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Channel } from '#features/campaigns/types.ts';
import { channelColour, channelName } from '#lib/channels.ts';
import { metricAxis } from '#lib/format/metric.ts';
import { calendarDay } from '#lib/format/time.ts';

// Channels differ by stroke as well as by colour.
const STROKES: Record<Channel, string | undefined> = {
    EMAIL: undefined,
    TWITTER: '6 3',
    FACEBOOK: undefined,
    INSTAGRAM: '2 3',
    LINKEDIN: undefined,
    TIKTOK: '8 3 2 3',
    BLUESKY: '1 3',
    ADS: '4 2',
};

/** A count by day, with a line in a fixed colour for each channel. */
export function ChannelChart(props: {
    title: string;
    hint?: string;
    rows: DayRow[];
    channels: Channel[];
    show: (value: number) => string;
    today?: string | undefined;
}) {
    const { channels, rows, show } = props;
    return (
        <ChartFrame<DayRow>
            title={props.title}
            hint={props.hint}
            summary={campaignChartStrings.channel.summary(props.title, channels.map((channel) => channelName[channel]).join(', '))}
            legend={channels.map((channel) => (
                <LegendMark key={channel} colour={channelColour(channel)} dashed={STROKES[channel] !== undefined}>
                    {channelName[channel]}
                </LegendMark>
            ))}
            columns={[
                { label: campaignStrings.columns.day, cell: (row) => calendarDay(row.day) },
                ...channels.map((channel) => ({
                    label: channelName[channel],
                    numeric: true,
                    cell: (row: DayRow) => (row[channel] === undefined ? <NoValue /> : show(Number(row[channel]))),
                })),
            ]}
            rows={rows}
        >
            <ResponsiveContainer>
                <LineChart data={rows} margin={CHART_MARGIN}>
                    {dayAxes({ ...metricAxis('count'), days: rows, values: valuesOf(rows, channels), today: props.today })}
                    {dayTooltip(show)}
                    {channels.map((channel) => (
                        <Line
                            key={channel}
                            dataKey={channel}
                            name={channelName[channel]}
                            stroke={channelColour(channel)}
                            strokeDasharray={STROKES[channel]}
                            strokeWidth={2}
                            dot={rows.length < 8 ? { r: 2.5, strokeWidth: 0, fill: channelColour(channel) } : false}
                            connectNulls={false}
                            isAnimationActive={false}
                        />
                    ))}
                </LineChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}
