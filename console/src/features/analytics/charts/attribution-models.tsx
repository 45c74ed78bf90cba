import { ChannelLabel } from '#components/channels.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { chartStrings } from '#features/analytics/charts/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Attribution, ChannelCredit, Credited } from '#features/analytics/types.ts';
import { channelColour, channelName, type Channel } from '#lib/channels.ts';
import { formatMetric, formatWholeAmount } from '#lib/format/metric.ts';
import { mean, percent } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

/** The attribution models side by side, one column each, with all bars on the same scale. */
export function AttributionModels({ attribution, credited }: { attribution: Attribution; credited: Credited }) {
    const { models, currency, halfLifeDays } = attribution;
    const channels = models[0]?.channels.map((one) => one.channel) ?? [];
    const most = Math.max(0, ...models.flatMap((model) => model.channels.map((one) => one[credited])));
    const show = (value: number) => (credited === 'revenue' ? formatMetric(value, 'money', currency) : mean(value));
    const short = (value: number) => (credited === 'revenue' ? formatWholeAmount(value, currency) : mean(value));
    const creditOf = (model: Attribution['models'][number], channel: Channel) => model.channels.find((one) => one.channel === channel);
    const share = (credit: ChannelCredit | undefined) => (credited === 'revenue' ? credit?.revenueShare : credit?.conversionShare);
    return (
        <ChartFrame<Channel>
            title={chartStrings.attribution.title(metrics[credited].label)}
            hint={chartStrings.attribution.hint(halfLifeDays)}
            summary={models
                .map((model) => chartStrings.attribution.summary(chartStrings.attribution.model[model.model], model.channels.map((one) => chartStrings.attribution.credit(channelName[one.channel], show(one[credited]))).join(', ')))
                .join('. ')}
            columns={[
                { label: analyticsStrings.channel, cell: (channel) => <ChannelLabel channel={channel} /> },
                ...models.map((model) => ({
                    label: chartStrings.attribution.model[model.model],
                    numeric: true,
                    cell: (channel: Channel) => show(creditOf(model, channel)?.[credited] ?? 0),
                })),
            ]}
            rows={channels}
            height="auto"
        >
            <div className="grid gap-x-4 gap-y-5 px-2 pb-2 sm:grid-cols-2 lg:grid-cols-3 min-[1400px]:grid-cols-5">
                {models.map((model) => (
                    <div key={model.model} className="break-avoid min-w-0">
                        <p className="text-table font-medium">{chartStrings.attribution.model[model.model]}</p>
                        <p className="mb-2 text-label text-pretty text-faint lg:min-h-8">{chartStrings.attribution.description[model.model]}</p>
                        {channels.map((channel) => {
                            const credit = creditOf(model, channel);
                            const value = credit?.[credited] ?? 0;
                            const part = share(credit);
                            return (
                                <div key={channel} className="mb-2 text-label">
                                    <p className="flex justify-between gap-2">
                                        <ChannelLabel channel={channel} className="min-w-0 truncate" />
                                        <span className="whitespace-nowrap tabular-nums">
                                            {short(value)}
                                            {typeof part === 'number' && <span className="ml-1 inline-block w-8 text-right text-faint">{percent(part, 0)}</span>}
                                        </span>
                                    </p>
                                    <span className="mt-1 block h-1.5 rounded-full bg-picked">
                                        <span
                                            className="block h-full rounded-full"
                                            style={{ width: most > 0 ? `${(value / most) * 100}%` : 0, background: channelColour(channel) }}
                                        />
                                    </span>
                                </div>
                            );
                        })}
                    </div>
                ))}
            </div>
        </ChartFrame>
    );
}
