import { Bars, type Bar } from '#components/charts/bars.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { formatMetric, MetricValue } from '#features/analytics/parts/metric-value.tsx';
import type { Return, RoiAnalysis } from '#features/analytics/types.ts';
import { channelColour, channelName, type Channel } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';

interface Row {
    channel: Channel | undefined;
    figures: Return;
}

/** From what was spent, step by step by what each channel brought, to what is left. */
export function Waterfall({ roi }: { roi: RoiAnalysis }) {
    const { currency, total } = roi;
    const show = (value: number) => formatMetric(value, 'money', currency);
    const cell = (value: (figures: Return) => number | null | undefined) => (row: Row) => <MetricValue value={value(row.figures)} kind="money" currency={currency} />;
    const rows: Row[] = [...roi.channels.map((one) => ({ channel: one.channel, figures: one.figures })), { channel: undefined, figures: total }];
    return (
        <ChartFrame<Row>
            title="From spend to profit"
            hint="since it began"
            summary={`${show(total.spend)} spent and ${show(total.revenue)} brought in leave ${show(total.profit)}. ${roi.channels
                .map((one) => `${channelName[one.channel]} brought ${show(one.figures.revenue)}`)
                .join(', ')}.`}
            columns={[
                { label: 'Channel', cell: (row) => (row.channel ? <ChannelLabel channel={row.channel} /> : <b className="font-medium">All</b>) },
                { label: 'Spend', numeric: true, cell: cell((one) => one.spend) },
                { label: 'Revenue', numeric: true, cell: cell((one) => one.revenue) },
                { label: 'Profit', numeric: true, cell: cell((one) => one.profit) },
                { label: 'Return', numeric: true, cell: (row) => <MetricValue value={row.figures.roi} kind="return" /> },
                { label: 'Revenue by spend', numeric: true, cell: (row) => <MetricValue value={row.figures.roas} kind="ratio" /> },
                { label: 'Conversions', numeric: true, cell: (row) => count(row.figures.conversions) },
                { label: 'Cost each', numeric: true, cell: cell((one) => one.cpa) },
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
        .filter((one) => one.figures.revenue !== 0)
        .sort((a, b) => b.figures.revenue - a.figures.revenue)
        .map(({ channel, figures }) => {
            const from = level;
            level += figures.revenue;
            return {
                key: channel,
                label: <ChannelLabel channel={channel} />,
                pieces: [{ from, to: level, colour: channelColour(channel) }],
                value: `+${show(figures.revenue)}`,
            };
        });
    return [
        { key: 'spend', label: 'Spend', pieces: [{ from: 0, to: -total.spend, colour: 'var(--series-plan)' }], value: show(-total.spend) },
        ...steps,
        {
            key: 'profit',
            label: <b className="font-medium">{total.profit < 0 ? 'Loss' : 'Profit'}</b>,
            pieces: [{ from: 0, to: total.profit, colour: total.profit < 0 ? 'var(--bad-fill)' : 'var(--good)' }],
            value: <b className="font-medium">{show(total.profit)}</b>,
            sum: true,
        },
    ];
}
