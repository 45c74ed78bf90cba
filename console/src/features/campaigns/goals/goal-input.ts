import { goalStrings } from '#features/campaigns/goals/strings.ts';
import { amountProblem } from '#features/campaigns/parts/amount-problem.ts';
import type { Channel, Goal, GoalMetric } from '#features/campaigns/types.ts';
import { channelName, inOrder } from '#lib/channels.ts';
import { amountOf, editableAmount, parseCount, parseMoney } from '#lib/format/parse.ts';

/** The order in which goals are offered. */
export const GOAL_METRICS: GoalMetric[] = ['CONVERSIONS', 'REVENUE', 'ROAS', 'CLICKS', 'ENGAGEMENTS', 'IMPRESSIONS', 'REACH', 'OPENS'];

/** The service accepts no more goals for a campaign. */
export const MAX_GOALS = 10;

/** A goal as a person types it. */
export interface GoalInput {
    metric: GoalMetric;
    target: string;
    /** The channel whose results count; absent for all channels together. */
    channel?: Channel | undefined;
    /** A stored target that cannot be typed like this any more; it stays valid until it is changed. */
    stored?: { target: number; currency: string } | undefined;
}

/** What the goals of a plan have to fit. */
export interface GoalPlan {
    channels: Channel[];
    currency: string;
}

export function goalInputOf({ metric, target, channel }: Goal, currency: string): GoalInput {
    const input = { metric, target: metric === 'REVENUE' ? editableAmount(target, currency) : String(target), ...(channel && { channel }) };
    return parseTarget(input, currency) === undefined ? { ...input, stored: { target, currency } } : input;
}

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

/** What is wrong with a goal, and where. */
export interface GoalProblem {
    field: 'metric' | 'channel' | 'target';
    text: string;
}

/** Returns the first problem of each goal; undefined for a goal without one. */
export const goalProblems = (goals: GoalInput[], plan: GoalPlan): (GoalProblem | undefined)[] => goals.map((goal, index) => problemOf(goal, goals.slice(0, index), plan));

function problemOf(goal: GoalInput, earlier: GoalInput[], { channels, currency }: GoalPlan): GoalProblem | undefined {
    const { channel } = goal;
    if (channel && !channels.includes(channel)) return { field: 'channel', text: goalStrings.form.otherChannel(channelName[channel]) };
    if (earlier.some((other) => sameSubject(other, goal))) return { field: 'metric', text: goalStrings.form.duplicate };
    const target = targetProblem(goal, currency);
    return target === undefined ? undefined : { field: 'target', text: target };
}

type Subject = Pick<GoalInput, 'metric' | 'channel'>;

/** A campaign has one goal for a metric and channel. */
const sameSubject = (one: Subject, other: Subject) => one.metric === other.metric && one.channel === other.channel;

/** Returns the goals as the service takes them. */
export const goalsOf = (goals: GoalInput[], currency: string): Goal[] =>
    goals.map((goal) => ({ metric: goal.metric, target: parseTarget(goal, currency) ?? 0, ...(goal.channel && { channel: goal.channel }) }));

/** Returns an empty goal for the first metric, and only then channel, without one; undefined if there can be no more. */
export function nextGoal(goals: GoalInput[], channels: Channel[]): GoalInput | undefined {
    if (goals.length >= MAX_GOALS) return undefined;
    const subjects: Subject[] = [undefined, ...inOrder(channels)].flatMap((channel) => GOAL_METRICS.map((metric) => ({ metric, channel })));
    const free = subjects.find((subject) => goals.every((goal) => !sameSubject(goal, subject)));
    return free && { ...free, target: '' };
}
