export const WIZARD_STEPS = ['basics', 'audience', 'channels', 'content', 'schedule', 'review'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** The wizard's address holds the step, and the draft that is being edited where there is one. */
export function wizardSearch(raw: Record<string, unknown>): { step?: WizardStep | undefined; draft?: string | undefined } {
    return {
        step: WIZARD_STEPS.find((step) => step === raw.step),
        draft: typeof raw.draft === 'string' ? raw.draft : undefined,
    };
}
