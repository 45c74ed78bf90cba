import { goalInputOf, goalProblems, goalsOf, type GoalInput, type GoalPlan } from '#features/campaigns/goals/goal-input.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';
import type { Campaign, Goal } from '#features/campaigns/types.ts';

export const MAX_TAGS = 20;
const MAX_TAG_LENGTH = 40;

export interface PlanDetails {
    owner: string;
    tags: string;
    goals: GoalInput[];
}

export const detailsOf = (campaign: Campaign): PlanDetails => ({
    owner: campaign.owner,
    tags: campaign.tags.join(', '),
    goals: campaign.goals.map((goal) => goalInputOf(goal, campaign.budget.currency)),
});

/** Returns each tag once, as the service stores it. */
export function parseTags(text: string): string[] {
    const tags = text.split(',').map((tag) => tag.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase());
    return [...new Set(tags.filter((tag) => tag !== ''))];
}

export const tagsFit = (tags: string[]) => tags.length <= MAX_TAGS && tags.every((tag) => tag.length <= MAX_TAG_LENGTH);

/** What is wrong with the details, field by field; nothing if they can be saved. */
export function detailProblems({ owner, tags, goals }: PlanDetails, plan: GoalPlan): Partial<Record<keyof PlanDetails, string>> {
    const wrongGoal = goalProblems(goals, plan).find(Boolean);
    return {
        ...(owner.trim() === '' && { owner: goalStrings.form.ownerMissing }),
        ...(!tagsFit(parseTags(tags)) && { tags: goalStrings.form.tagsTooMany }),
        ...(wrongGoal && { goals: wrongGoal.text }),
    };
}

export interface PlanDetailsChange {
    owner?: string;
    tags?: string[];
    goals?: Goal[];
}

/** Returns only what differs from the campaign as the person first saw it, so that nothing else is overwritten. */
export function changeOf(before: PlanDetails, now: PlanDetails, currency: string): PlanDetailsChange {
    const change: PlanDetailsChange = {};
    if (now.owner.trim() !== before.owner) change.owner = now.owner.trim();
    const tags = parseTags(now.tags);
    if (tags.join() !== parseTags(before.tags).join()) change.tags = tags;
    const goals = goalsOf(now.goals, currency);
    if (JSON.stringify(goals) !== JSON.stringify(goalsOf(before.goals, currency))) change.goals = goals;
    return change;
}
