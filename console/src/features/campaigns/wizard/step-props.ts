import type { PlanForm } from '#features/campaigns/wizard/use-plan.ts';

/** The props of every wizard step. The fields are in the form context. */
export interface StepProps {
    plan: PlanForm;
    onSaveAsDraft: () => void;
}
