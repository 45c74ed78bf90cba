import type { Errors } from '#features/campaigns/wizard/schema.ts';
import type { Change, Plan } from '#features/campaigns/wizard/state.ts';

/** The props of every wizard step. */
export interface StepProps {
    plan: Plan;
    change: (change: Change) => void;
    errors: Errors;
}
