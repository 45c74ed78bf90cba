import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { useStopQuestion } from '#components/stop-question.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { AudienceStep } from '#features/campaigns/wizard/audience-step.tsx';
import { BasicsStep } from '#features/campaigns/wizard/basics-step.tsx';
import { ChangedElsewhere } from '#features/campaigns/wizard/changed-elsewhere.tsx';
import { ChannelsStep } from '#features/campaigns/wizard/channels-step.tsx';
import { ContentStep } from '#features/campaigns/wizard/content-step.tsx';
import { ReviewStep } from '#features/campaigns/wizard/review-step.tsx';
import { ScheduleStep } from '#features/campaigns/wizard/schedule-step.tsx';
import type { PlanFields } from '#features/campaigns/wizard/fields.ts';
import { firstInvalidStep, STEP_FIELDS } from '#features/campaigns/wizard/schema.ts';
import { WIZARD_STEPS, type WizardStep } from '#features/campaigns/wizard/search.ts';
import { StepList } from '#features/campaigns/wizard/step-list.tsx';
import { SaveFailure, WizardButtons } from '#features/campaigns/wizard/wizard-buttons.tsx';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import type { SavedPlan } from '#features/campaigns/wizard/saved-plan.ts';
import { usePlan, type Elsewhere } from '#features/campaigns/wizard/use-plan.ts';

const STEPS = {
    basics: BasicsStep,
    audience: AudienceStep,
    channels: ChannelsStep,
    content: ContentStep,
    schedule: ScheduleStep,
    review: ReviewStep,
};

const route = getRouteApi('/campaigns/new');

/** The wizard that creates and launches a campaign. Entries survive going back and reloading. */
export function Wizard({ initial, elsewhere }: { initial: SavedPlan; elsewhere?: Elsewhere | undefined }) {
    const plan = usePlan(initial, elsewhere);
    const { form, draft } = plan;
    const stop = useStopQuestion(!plan.kept, wizardStrings.leave);
    const { step: requested } = route.useSearch();
    const navigate = useNavigate();
    const fields = useWatch({ control: form.control }) as PlanFields;
    const invalidStep = firstInvalidStep(fields);
    const step = useEnteredStep(requested, draft !== undefined, invalidStep);
    const at = WIZARD_STEPS.indexOf(step);

    const go = (to: WizardStep) => goAs(to, draft?.id);
    const goAs = (to: WizardStep, draftId: string | undefined) => {
        plan.clearFailure();
        void navigate({ to: '/campaigns/new', search: { step: to, draft: draftId } });
    };

    const showErrors = async (invalid: WizardStep) => {
        go(invalid);
        await form.trigger(STEP_FIELDS[invalid], { shouldFocus: true });
    };

    const proceed = async () => {
        if (!(await form.trigger(STEP_FIELDS[step], { shouldFocus: true }))) return;
        const next = WIZARD_STEPS[at + 1];
        if (!next) return;
        // What somebody else changed meanwhile, such as the currency, can make an entry of an earlier step invalid.
        if (invalidStep && WIZARD_STEPS.indexOf(invalidStep) < at) return showErrors(invalidStep);
        // The content and review steps need the draft on the server.
        if (!draft && next !== 'content') return go(next);
        const saved = await plan.save();
        if (saved) goAs(next, saved.id);
    };

    const saveAsDraft = async () => {
        if (invalidStep) return showErrors(invalidStep);
        const saved = await plan.save();
        if (!saved) return;
        plan.close();
        toast(wizardStrings.savedAsDraft(fields.name));
        void navigate({ to: '/campaigns/$id', params: { id: saved.id } });
    };

    const startOver = () => {
        const undo = plan.startOver();
        goAs('basics', undefined);
        toast(wizardStrings.startedOver, { undo: { label: componentStrings.undo, run: undo } });
    };

    const Step = STEPS[step];
    return (
        <FormProvider {...form}>
            <div className="grid gap-x-12 gap-y-5 lg:grid-cols-[13rem_minmax(0,44rem)]">
                <StepList current={step} saved={draft !== undefined} blocked={invalidStep} onGo={go} />
                <form
                    noValidate
                    onSubmit={(event) => {
                        event.preventDefault();
                        void proceed();
                    }}
                    className="min-w-0"
                >
                    <StepHeading key={step} at={at} step={step} />
                    <ChangedElsewhere
                        plan={plan}
                        onDetach={() => {
                            plan.detach();
                            goAs(step === 'review' ? 'channels' : step, undefined);
                        }}
                        onStartOver={() => {
                            plan.close();
                            goAs('basics', undefined);
                        }}
                    />
                    <Step plan={plan} onSaveAsDraft={() => void saveAsDraft()} />
                    <SaveFailure failure={plan.failure} />
                    {step !== 'review' && (
                        <WizardButtons
                            busy={plan.busy}
                            saved={draft !== undefined}
                            onBack={at > 0 ? () => go(WIZARD_STEPS[at - 1]!) : undefined}
                            onSaveAsDraft={() => void saveAsDraft()}
                            onStartOver={startOver}
                        />
                    )}
                </form>
            </div>
            {stop.question}
        </FormProvider>
    );
}

/** Takes the focus when the step changes, so that screen readers announce it and Tab continues with the first field. */
function StepHeading({ at, step }: { at: number; step: WizardStep }) {
    const heading = useRef<HTMLHeadingElement>(null);
    const first = at === 0;
    useEffect(() => {
        // On the first step, the name has the focus when the page opens.
        const active = document.activeElement;
        if (!first || (active && active !== document.body && active.closest('form'))) heading.current?.focus();
    }, [first]);
    return (
        <h2 ref={heading} tabIndex={-1} className="mb-4 text-lead font-semibold outline-none">
            <span className="lg:sr-only">{wizardStrings.stepOf(at + 1, WIZARD_STEPS.length, '')}</span>
            {wizardStrings.steps[step]}
        </h2>
    );
}

/** Returns the step on screen. It is decided when a step is entered, so that no keystroke changes the page, and then told to the address. */
function useEnteredStep(requested: WizardStep | undefined, saved: boolean, invalidStep: WizardStep | undefined): WizardStep {
    const navigate = route.useNavigate();
    const [entered, setEntered] = useState(() => ({ requested, step: upTo(invalidStep, requested) }));
    let { step } = entered;
    if (entered.requested !== requested) {
        step = upTo(invalidStep, requested);
        setEntered({ requested, step });
    }
    const shown = needsDraft(step) && !saved ? 'channels' : step;
    useEffect(() => {
        if (requested && requested !== shown) void navigate({ search: (before) => ({ ...before, step: shown }), replace: true });
    }, [requested, shown, navigate]);
    return shown;
}

/** Returns the requested step, or the first one with an error if that is earlier. */
function upTo(invalidStep: WizardStep | undefined, requested: WizardStep = 'basics'): WizardStep {
    return invalidStep && WIZARD_STEPS.indexOf(invalidStep) < WIZARD_STEPS.indexOf(requested) ? invalidStep : requested;
}

const needsDraft = (step: WizardStep) => WIZARD_STEPS.indexOf(step) > WIZARD_STEPS.indexOf('channels');
