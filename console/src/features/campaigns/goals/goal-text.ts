import { goalStrings } from '#features/campaigns/goals/strings.ts';
import type { Goal, GoalMetric } from '#features/campaigns/types.ts';
import { count, money, ratio } from '#lib/format/numbers.ts';

/** Formats a goal's value in its unit. */
export function formatGoal(metric: GoalMetric, value: number, currency: string): string {
    if (metric === 'REVENUE') return money(value, currency);
    return metric === 'ROAS' ? ratio(value) : count(value);
}

/** Writes out each goal, such as “Clicks 1,000”. */
export const goalTexts = (goals: Goal[], currency: string) => goals.map(({ metric, target }) => goalStrings.text(goalStrings.metric[metric], formatGoal(metric, target, currency)));
