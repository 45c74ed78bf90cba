import type { Step, Workflow } from '#features/campaigns/types.ts';
import { STEPS } from '#features/campaigns/words.ts';

/** All four steps in order, also those that have not begun. */
export const stepsOf = (workflow: Workflow | undefined): Step[] =>
    STEPS.map((name) => workflow?.steps.find((step) => step.step === name) ?? { step: name, status: 'PENDING', attempt: 0 });
