import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Rank, ScorePart } from '#features/analytics/types.ts';
import { formatMetric } from '#lib/format/metric.ts';

export const points = (value: number) => Math.round(value * 100);

const show = (part: ScorePart, value: number) => formatMetric(value, part.measure === 'ROI' ? 'return' : 'rate');

export const valueOf = (part: ScorePart) => show(part, part.value);

/** What the value at least stands for; undefined if there is no difference to see. */
export function leastOf(part: ScorePart): string | undefined {
    const least = show(part, part.lowerBound);
    return least === valueOf(part) ? undefined : least;
}

/** Explains the score of a channel by its parts. */
export function explanationOf({ code, score, parts }: Rank): string {
    const { explanation, part: text } = campaignAnalyticsStrings.ranking;
    return explanation[code](
        points(score ?? 0),
        parts.map((part) => text(analyticsStrings.measure[part.measure], valueOf(part), leastOf(part), points(part.points), points(part.weight))),
    );
}
