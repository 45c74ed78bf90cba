import { z } from 'zod/mini';
import { GOAL_METRICS } from '#features/campaigns/goals/goal-input.ts';
import { detailProblems } from '#features/campaigns/goals/plan-details.ts';
import { parsePercentage } from '#features/campaigns/parts/percentage.ts';
import type { WizardStep } from '#features/campaigns/wizard/search.ts';
import type { PlanFields } from '#features/campaigns/wizard/fields.ts';
import { WIZARD_STEPS } from '#features/campaigns/wizard/search.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { CHANNELS } from '#lib/channels.ts';
import { amountProblem } from '#features/campaigns/parts/amount-problem.ts';
import { amountOf, parseMoney } from '#lib/format/parse.ts';
import { isZone } from '#lib/format/zones.ts';
import { instantOf } from '#lib/format/zoned.ts';

/** The service accepts amounts below this. */
const BUDGET_LIMIT = 1e12;

const at = (value: string, zone: string) => Date.parse(instantOf(value, zone));

const shape = z.object({
    name: z.string().check(
        z.refine((name) => name.trim() !== '', wizardStrings.errors.name),
        z.maxLength(200, wizardStrings.errors.nameTooLong),
    ),
    type: z.enum(['AWARENESS', 'ENGAGEMENT', 'CONVERSION', 'RETENTION']),
    objectives: z.array(z.string()).check(z.refine((all) => all.every((one) => one.length <= 500), wizardStrings.errors.objectiveTooLong)),
    audience: z.string().check(z.maxLength(5000, wizardStrings.errors.audienceTooLong)),
    channels: z.array(z.enum(CHANNELS)).check(z.minLength(1, wizardStrings.errors.channels)),
    total: z.string(),
    currency: z.string(),
    weights: z.partialRecord(z.enum(CHANNELS), z.number()),
    reallocation: z.string().check(z.refine((text) => parsePercentage(text) !== undefined, wizardStrings.errors.percentage)),
    starts: z.string().check(z.minLength(1, wizardStrings.errors.starts)),
    ends: z.string().check(z.minLength(1, wizardStrings.errors.ends)),
    timeZone: z.string().check(z.refine(isZone, wizardStrings.errors.timeZone)),
    goals: z.array(
        z.object({
            metric: z.enum(GOAL_METRICS),
            target: z.string(),
            channel: z.optional(z.enum(CHANNELS)),
            stored: z.optional(z.object({ target: z.number(), currency: z.string() })),
        }),
    ),
    tags: z.string(),
    owner: z.string().check(z.maxLength(100, wizardStrings.errors.ownerTooLong)),
});

/** Validates the plan, with messages that say what to do. */
export const planSchema = shape.check((payload) => {
    const fail = (path: string, message: string | undefined) => {
        if (message) payload.issues.push({ code: 'custom', path: [path], message, input: payload.value });
    };
    fail('total', budgetError(payload.value));
    fail('ends', endError(payload.value));
    const details = detailProblems(payload.value, payload.value);
    (['goals', 'owner', 'tags'] as const).forEach((field) => fail(field, details[field]));
});

function budgetError({ total, currency }: PlanFields): string | undefined {
    const parsed = parseMoney(total, currency);
    return amountProblem(parsed, currency) ?? ((amountOf(parsed) ?? 0) < BUDGET_LIMIT ? undefined : wizardStrings.errors.budgetTooHigh);
}

function endError({ starts, ends, timeZone }: PlanFields, now = Date.now()): string | undefined {
    if (!starts || !ends) return undefined;
    const end = at(ends, timeZone);
    if (end <= at(starts, timeZone)) return wizardStrings.errors.endBeforeStart;
    return end <= now ? wizardStrings.errors.endInPast : undefined;
}

/** The fields of each step. */
export const STEP_FIELDS: Record<WizardStep, (keyof PlanFields)[]> = {
    basics: ['name', 'type', 'objectives', 'owner', 'tags'],
    audience: ['audience'],
    channels: ['channels', 'total', 'currency', 'weights', 'reallocation', 'goals'],
    content: [],
    schedule: ['starts', 'ends', 'timeZone'],
    review: [],
};

/** Returns the first step that has an error; undefined if there is none. */
export function firstInvalidStep(fields: PlanFields): WizardStep | undefined {
    const result = planSchema.safeParse(fields);
    const invalid = new Set(result.success ? [] : result.error.issues.map((issue) => String(issue.path[0])));
    return WIZARD_STEPS.find((step) => STEP_FIELDS[step].some((field) => invalid.has(field)));
}

/** Restores a plan from storage; undefined if it cannot be read. An older version of the console stored no details. */
export function parseFields(given: unknown, owner: string): PlanFields | undefined {
    const stored = { goals: [], tags: '', owner, ...(given as object) };
    // Checks only the types: what is typed may still be incomplete.
    const result = shape.safeParse(stored);
    const readable = result.success || result.error.issues.every((issue) => issue.code !== 'invalid_type' && issue.code !== 'invalid_value');
    return readable ? (stored as object as PlanFields) : undefined;
}
