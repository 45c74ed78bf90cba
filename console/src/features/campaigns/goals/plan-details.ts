import { goalStrings } from '#features/campaigns/goals/strings.ts';
import { amountProblem } from '#features/campaigns/parts/amount-problem.ts';
import type { Campaign, Goal, GoalMetric } from '#features/campaigns/types.ts';
import { amountOf, editableAmount, parseCount, parseMoney } from '#lib/format/parse.ts';

/** The order in which goals are offered. */
export const GOAL_METRICS: GoalMetric[] = ['CONVERSIONS', 'REVENUE', 'ROAS', 'CLICKS', 'ENGAGEMENTS', 'IMPRESSIONS', 'REACH', 'OPENS'];

export const MAX_TAGS = 20;
const MAX_TAG_LENGTH = 40;

/** A goal as a person types it. */
export interface GoalInput {
    metric: GoalMetric;
    target: string;
    /** A stored target that cannot be typed like this any more; it stays valid until it is changed. */
    stored?: { target: number; currency: string };
}

export interface PlanDetails {
    owner: string;
    tags: string;
    goals: GoalInput[];
}

export const detailsOf = (campaign: Campaign): PlanDetails => ({
    owner: campaign.owner,
    tags: campaign.tags.join(', '),
    goals: campaign.goals.map((goal) => inputOf(goal, campaign.budget.currency)),
});

function inputOf({ metric, target }: Goal, currency: string): GoalInput {
    const input = { metric, target: metric === 'REVENUE' ? editableAmount(target, currency) : String(target) };
    return parseTarget(input, currency) === undefined ? { ...input, stored: { target, currency } } : input;
}

/** Returns each tag once, as the service stores it. */
export function parseTags(text: string): string[] {
    const tags = text.split(',').map((tag) => tag.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase());
    return [...new Set(tags.filter((tag) => tag !== ''))];
}

export const tagsFit = (tags: string[]) => tags.length <= MAX_TAGS && tags.every((tag) => tag.length <= MAX_TAG_LENGTH);

/** The service accepts targets below this. */
const TARGET_LIMIT = 1e12;

/** Returns the target as a number above zero, or undefined: an amount for revenue, a factor for ROAS, otherwise a count. */
export function parseTarget({ metric, target, stored }: GoalInput, currency: string): number | undefined {
    if (stored && (metric !== 'REVENUE' || stored.currency === currency)) return stored.target;
    const value = readTarget(metric, target, currency) ?? 0;
    return value > 0 && value < TARGET_LIMIT ? value : undefined;
}

function readTarget(metric: GoalMetric, text: string, currency: string): number | undefined {
    if (metric === 'REVENUE') return amountOf(parseMoney(text, currency));
    if (metric !== 'ROAS') return amountOf(parseCount(text));
    return /^\d{1,6}(?:[.,]\d{1,4})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;
}

/** Says what to enter instead of a target that cannot be used; undefined if it can. */
export function targetProblem(goal: GoalInput, currency: string): string | undefined {
    if (parseTarget(goal, currency) !== undefined) return undefined;
    const problem = goal.metric === 'REVENUE' && goal.target.trim() !== '' ? amountProblem(parseMoney(goal.target, currency), currency) : undefined;
    return problem ?? (goal.metric === 'ROAS' || goal.metric === 'REVENUE' ? goalStrings.form.invalidTarget : goalStrings.form.invalidCount);
}

/** Returns the goals as the service takes them. */
export const goalsOf = (goals: GoalInput[], currency: string): Goal[] =>
    goals.map((goal) => ({ metric: goal.metric, target: parseTarget(goal, currency) ?? 0 }));

/** What is wrong with the details, field by field; nothing if they can be saved. */
export function detailProblems({ owner, tags, goals }: PlanDetails, currency: string): Partial<Record<keyof PlanDetails, string>> {
    const wrongGoal = goals.map((goal) => targetProblem(goal, currency)).find(Boolean);
    return {
        ...(owner.trim() === '' && { owner: goalStrings.form.ownerMissing }),
        ...(!tagsFit(parseTags(tags)) && { tags: goalStrings.form.tagsTooMany }),
        ...(wrongGoal && { goals: wrongGoal }),
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

/** Returns the first metric without a goal. */
export const nextMetric = (goals: GoalInput[]): GoalMetric | undefined =>
    GOAL_METRICS.find((metric) => goals.every((goal) => goal.metric !== metric));
