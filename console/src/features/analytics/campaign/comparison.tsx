import { ChannelLabel } from '#components/channels.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NoValue } from '#components/data-table.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { Explained } from '#components/ui/tooltip.tsx';
import { explanationOf, leastOf, points, valueOf } from '#features/analytics/campaign/explanation.ts';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Channel, Rank, ScorePart } from '#features/analytics/types.ts';
import { channelName } from '#lib/channels.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { formatList } from '#lib/format/text.ts';

const bestOf = (part: ScorePart) => formatMetric(part.best, part.measure === 'ROI' ? 'return' : 'rate');

/** The channel ranking. Each score shows its parts. */
export function Comparison({ ranking }: { ranking: Rank[] }) {
    const [best, worst] = extremesOf(ranking);
    return (
        <ChartFrame<Rank>
            title={campaignAnalyticsStrings.ranking.title}
            hint={best && worst ? campaignAnalyticsStrings.ranking.bestAndWorst(channelName[best], channelName[worst]) : campaignAnalyticsStrings.ranking.noBest}
            columns={[
                { label: analyticsStrings.channel, cell: (row) => <ChannelLabel channel={row.channel} /> },
                { label: campaignAnalyticsStrings.ranking.rank, numeric: true, cell: (row) => row.rank },
                { label: campaignAnalyticsStrings.ranking.score, numeric: true, cell: (row) => (typeof row.score === 'number' ? points(row.score) : <NoValue />) },
                { label: campaignAnalyticsStrings.ranking.why, className: 'whitespace-normal min-w-64', cell: (row) => explanationOf(row) },
            ]}
            rows={ranking}
            height="auto"
        >
            <ol className="divide-y divide-line">
                {ranking.map((rank) => (
                    <li key={rank.channel} className="break-avoid grid gap-x-8 gap-y-3 px-2 py-3.5 first:pt-1 md:grid-cols-[14rem_1fr]">
                        <div>
                            <p className="flex items-baseline gap-2">
                                <span className="w-4 text-label tabular-nums text-faint">{rank.rank}</span>
                                <ChannelLabel channel={rank.channel} className="text-table font-medium" />
                            </p>
                            <p className="mt-1 pl-6 tabular-nums">
                                {typeof rank.score === 'number' ? (
                                    <>
                                        <span className="text-kpi font-semibold">{points(rank.score)}</span>
                                        <span className="ml-1 text-label text-faint">{campaignAnalyticsStrings.ranking.of100}</span>
                                    </>
                                ) : (
                                    <span className="text-table text-muted">{campaignAnalyticsStrings.ranking.noScore}</span>
                                )}
                            </p>
                        </div>
                        <Reasons rank={rank} />
                    </li>
                ))}
            </ol>
            {ranking.some((rank) => rank.parts.some((part) => leastOf(part))) && (
                <p className="px-2 pb-2 text-label text-faint">{campaignAnalyticsStrings.ranking.atLeastHint}</p>
            )}
        </ChartFrame>
    );
}

/** The best and the worst channel; neither if fewer than two have a score, or all have the same. */
export function extremesOf(ranking: readonly Rank[]): [Channel, Channel] | [] {
    const scored = ranking.filter((rank) => typeof rank.score === 'number');
    const [first, last] = [scored[0], scored.at(-1)];
    return first && last && Number(first.score) > Number(last.score) ? [first.channel, last.channel] : [];
}

function missingDataOf(rank: Rank): string {
    const measures = formatList(rank.unknown.map((one) => analyticsStrings.measure[one]));
    const { nothingToCompare, noData } = campaignAnalyticsStrings.ranking;
    return rank.parts.length === 0 ? nothingToCompare(measures) : noData(measures);
}

/** The bound by which channels are compared, with an explanation. */
function AtLeast({ part }: { part: ScorePart }) {
    const { atLeast, atLeastOf, atLeastDetail } = campaignAnalyticsStrings.ranking;
    const least = leastOf(part);
    if (!least) return <span />;
    return (
        <Explained label={atLeastOf(analyticsStrings.measure[part.measure], least)} text={atLeastDetail(valueOf(part), least)}>
            {atLeast(least)}
        </Explained>
    );
}

const Reasons = ({ rank }: { rank: Rank }) => (
    <div className="min-w-0 self-center">
        {rank.parts.map((part) => (
            <div key={part.measure} className="grid grid-cols-[minmax(0,9rem)_4rem_6.5rem_minmax(0,1fr)_auto] items-center gap-x-3 py-0.5 text-label max-sm:grid-cols-[minmax(0,1fr)_auto_auto_auto]">
                <span className="truncate text-muted">{analyticsStrings.measure[part.measure]}</span>
                <span className="text-right font-medium tabular-nums">{valueOf(part)}</span>
                <AtLeast part={part} />
                <span className="max-sm:hidden">
                    <Meter label={campaignAnalyticsStrings.ranking.comparedWithBest(analyticsStrings.measure[part.measure])} value={part.weight > 0 ? part.points / part.weight : 0} />
                </span>
                <span className="w-24 text-right tabular-nums text-faint max-sm:w-16" title={campaignAnalyticsStrings.ranking.best(bestOf(part))}>
                    {campaignAnalyticsStrings.ranking.points(points(part.points), points(part.weight))}
                </span>
            </div>
        ))}
        {rank.unknown.length > 0 && (
            <p className="mt-1 text-label text-faint">
                {missingDataOf(rank)}
            </p>
        )}
    </div>
);
