import type { Campaign, Goal, GoalMetric } from '#features/campaigns/types.ts';

/** The order in which goals are offered. */
export const GOAL_METRICS: GoalMetric[] = ['CONVERSIONS', 'REVENUE', 'ROAS', 'CLICKS', 'ENGAGEMENTS', 'IMPRESSIONS', 'REACH', 'OPENS'];

export const MAX_TAGS = 20;
const MAX_TAG_LENGTH = 40;

/** A goal as a person types it. */
export interface GoalInput {
    metric: GoalMetric;
    target: string;
}

export interface PlanDetails {
    owner: string;
    tags: string;
    goals: GoalInput[];
}

export const detailsOf = (campaign: Campaign): PlanDetails => ({
    owner: campaign.owner,
    tags: campaign.tags.join(', '),
    goals: campaign.goals.map(({ metric, target }) => ({ metric, target: String(target) })),
});

/** Returns each tag once, as the service stores it. */
export function parseTags(text: string): string[] {
    const tags = text.split(',').map((tag) => tag.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase());
    return [...new Set(tags.filter((tag) => tag !== ''))];
}

export const tagsFit = (tags: string[]) => tags.length <= MAX_TAGS && tags.every((tag) => tag.length <= MAX_TAG_LENGTH);

/** Returns the target as a number above zero, or undefined. */
export function parseTarget(text: string): number | undefined {
    const value = /^\d{1,12}(\.\d{1,4})?$/.test(text.trim()) ? Number(text) : 0;
    return value > 0 ? value : undefined;
}

export interface PlanDetailsChange {
    owner?: string;
    tags?: string[];
    goals?: Goal[];
}

/** Returns only what differs from the campaign as the person first saw it, so that nothing else is overwritten. */
export function changeOf(before: PlanDetails, now: PlanDetails): PlanDetailsChange {
    const change: PlanDetailsChange = {};
    if (now.owner.trim() !== before.owner) change.owner = now.owner.trim();
    const tags = parseTags(now.tags);
    if (tags.join() !== parseTags(before.tags).join()) change.tags = tags;
    if (JSON.stringify(now.goals) !== JSON.stringify(before.goals)) {
        change.goals = now.goals.map(({ metric, target }) => ({ metric, target: parseTarget(target) ?? 0 }));
    }
    return change;
}

/** Returns the first metric without a goal. */
export const nextMetric = (goals: GoalInput[]): GoalMetric | undefined =>
    GOAL_METRICS.find((metric) => goals.every((goal) => goal.metric !== metric));
