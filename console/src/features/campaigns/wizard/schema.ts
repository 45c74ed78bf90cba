import { z } from 'zod/mini';
import { parsePercentage } from '#features/campaigns/parts/percentage.ts';
import type { WizardStep } from '#features/campaigns/wizard/search.ts';
import { parseAmount, type Plan } from '#features/campaigns/wizard/state.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { instantOf } from '#lib/format/zoned.ts';

const at = (value: string, zone: string) => Date.parse(instantOf(value, zone));

/** Validates the plan, with messages that say what to do. */
const plan = z.object({
    name: z.string().check(
        z.refine((name) => name.trim() !== '', wizardStrings.errors.name),
        z.maxLength(200, wizardStrings.errors.nameTooLong),
    ),
    objectives: z.array(z.string().check(z.maxLength(500, wizardStrings.errors.objectiveTooLong))),
    audience: z.string().check(z.maxLength(5000, wizardStrings.errors.audienceTooLong)),
    channels: z.array(z.string()).check(z.minLength(1, wizardStrings.errors.channels)),
    total: z.string().check(
        z.refine((total) => parseAmount(total) !== undefined, wizardStrings.errors.budget),
        z.refine((total) => (parseAmount(total) ?? 0) < 1e12, wizardStrings.errors.budgetTooHigh),
    ),
    reallocation: z.string().check(z.refine((text) => parsePercentage(text) !== undefined, wizardStrings.errors.percentage)),
    starts: z.string().check(z.minLength(1, wizardStrings.errors.starts)),
    ends: z.string().check(z.minLength(1, wizardStrings.errors.ends)),
    timeZone: z.string(),
});

const FIELDS: Record<WizardStep, (keyof z.infer<typeof plan>)[]> = {
    basics: ['name', 'objectives'],
    audience: ['audience'],
    channels: ['channels', 'total', 'reallocation'],
    content: [],
    schedule: ['starts', 'ends', 'timeZone'],
    review: [],
};

export type Errors = Partial<Record<string, string>>;

/** Returns the first error of each field of a step. */
export function errorsOf(step: WizardStep, entered: Plan, now = Date.now()): Errors {
    const errors: Errors = {};
    const result = plan.safeParse(entered);
    for (const issue of result.success ? [] : result.error.issues) {
        const field = String(issue.path[0]);
        if ((FIELDS[step] as string[]).includes(field)) errors[field] ??= issue.message;
    }
    if (step === 'schedule' && !errors.starts && !errors.ends) {
        const ends = at(entered.ends, entered.timeZone);
        if (ends <= at(entered.starts, entered.timeZone)) errors.ends = wizardStrings.errors.endBeforeStart;
        else if (ends <= now) errors.ends = wizardStrings.errors.endInPast;
    }
    return errors;
}
