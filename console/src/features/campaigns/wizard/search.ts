export const WIZARD_STEPS = ['basics', 'audience', 'channels', 'content', 'schedule', 'review'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Parses the wizard's search parameters: the step, and the draft that is edited. */
export function wizardSearch(raw: Record<string, unknown>): { step?: WizardStep | undefined; draft?: string | undefined } {
    return {
        step: WIZARD_STEPS.find((step) => step === raw.step),
        draft: typeof raw.draft === 'string' ? raw.draft : undefined,
    };
}
