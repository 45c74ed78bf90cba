import type { Step, Workflow } from '#features/campaigns/types.ts';
import { STEPS } from '#features/campaigns/constants.ts';

/** Returns all four steps in order, including those that have not started. */
export const stepsOf = (workflow: Workflow | undefined): Step[] =>
    STEPS.map((name) => workflow?.steps.find((step) => step.step === name) ?? { step: name, status: 'PENDING', attempt: 0 });
