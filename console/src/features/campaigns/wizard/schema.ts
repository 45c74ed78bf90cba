import { z } from 'zod/mini';
import { parsePercentage } from '#features/campaigns/parts/percentage.ts';
import type { WizardStep } from '#features/campaigns/wizard/search.ts';
import { parseAmount, type Plan } from '#features/campaigns/wizard/state.ts';
import { instantOf } from '#lib/format/zoned.ts';

const at = (value: string, zone: string) => Date.parse(instantOf(value, zone));

/** The whole plan, field by field, in words that say what to do. */
const plan = z.object({
    name: z.string().check(
        z.refine((name) => name.trim() !== '', 'Give the campaign a name.'),
        z.maxLength(200, 'Use at most 200 characters.'),
    ),
    objectives: z.array(z.string().check(z.maxLength(500, 'Use at most 500 characters for an objective.'))),
    audience: z.string().check(z.maxLength(5000, 'Use at most 5,000 characters.')),
    channels: z.array(z.string()).check(z.minLength(1, 'Choose at least one channel.')),
    total: z.string().check(
        z.refine((total) => parseAmount(total) !== undefined, 'Give the budget as an amount, such as 5000.'),
        z.refine((total) => (parseAmount(total) ?? 0) < 1e12, 'Give an amount below a trillion.'),
    ),
    automatic: z.string().check(z.refine((entered) => parsePercentage(entered) !== undefined, 'Give a percentage from 0 to 100.')),
    starts: z.string().check(z.minLength(1, 'Say when it starts.')),
    ends: z.string().check(z.minLength(1, 'Say when it ends.')),
    timeZone: z.string(),
});

const FIELDS: Record<WizardStep, (keyof z.infer<typeof plan>)[]> = {
    basics: ['name', 'objectives'],
    audience: ['audience'],
    channels: ['channels', 'total', 'automatic'],
    content: [],
    schedule: ['starts', 'ends', 'timeZone'],
    review: [],
};

export type Errors = Partial<Record<string, string>>;

/** What is wrong in a step, by field; the first fault of each. */
export function errorsOf(step: WizardStep, entered: Plan, now = Date.now()): Errors {
    const errors: Errors = {};
    const result = plan.safeParse(entered);
    for (const issue of result.success ? [] : result.error.issues) {
        const field = String(issue.path[0]);
        if ((FIELDS[step] as string[]).includes(field)) errors[field] ??= issue.message;
    }
    if (step === 'schedule' && !errors.starts && !errors.ends) {
        const ends = at(entered.ends, entered.timeZone);
        if (ends <= at(entered.starts, entered.timeZone)) errors.ends = 'Choose an end after the start.';
        else if (ends <= now) errors.ends = 'Choose an end in the future.';
    }
    return errors;
}
