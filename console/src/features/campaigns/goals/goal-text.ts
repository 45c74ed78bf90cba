import { goalStrings } from '#features/campaigns/goals/strings.ts';
import type { Channel, Goal, GoalMetric, GoalProgress } from '#features/campaigns/types.ts';
import { channelName } from '#lib/channels.ts';
import { count, money, percent, ratio } from '#lib/format/numbers.ts';

/** Formats a goal's value in its unit. */
export function formatGoal(metric: GoalMetric, value: number, currency: string): string {
    if (metric === 'REVENUE') return money(value, currency);
    return metric === 'ROAS' ? ratio(value) : count(value);
}

/** Names what a goal measures, such as “Clicks” or “Clicks (LinkedIn)”. */
export const goalName = ({ metric, channel }: { metric: GoalMetric; channel?: Channel | null | undefined }) =>
    goalStrings.name(goalStrings.metric[metric], channel && channelName[channel]);

/** Writes out each goal, such as “Clicks 1,000”. */
export const goalTexts = (goals: Goal[], currency: string) => goals.map((goal) => goalStrings.text(goalName(goal), formatGoal(goal.metric, goal.target, currency)));

/** Words how much of the target is reached in how much of the time. A ratio doesn't grow with the time. */
export function paceText({ metric, progress }: GoalProgress, elapsed: number | undefined): string {
    const share = percent(progress, 0);
    if (elapsed !== undefined && elapsed >= 1) return goalStrings.shareAtTheEnd(share);
    return elapsed === undefined || metric === 'ROAS' ? goalStrings.share(share) : goalStrings.pace(share, percent(elapsed, 0));
}
