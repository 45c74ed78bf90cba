import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useReducer, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { AudienceStep } from '#features/campaigns/wizard/audience-step.tsx';
import { BasicsStep } from '#features/campaigns/wizard/basics-step.tsx';
import { ChannelsStep } from '#features/campaigns/wizard/channels-step.tsx';
import { ContentStep } from '#features/campaigns/wizard/content-step.tsx';
import { ReviewStep } from '#features/campaigns/wizard/review-step.tsx';
import { savePlan } from '#features/campaigns/wizard/save.ts';
import { ScheduleStep } from '#features/campaigns/wizard/schedule-step.tsx';
import { errorsOf, type Errors } from '#features/campaigns/wizard/schema.ts';
import { WIZARD_STEPS, type WizardStep } from '#features/campaigns/wizard/search.ts';
import { emptyPlan, reduce, type Plan } from '#features/campaigns/wizard/state.ts';
import { StepList } from '#features/campaigns/wizard/step-list.tsx';
import { clearSavedPlan, savePlanLocally } from '#features/campaigns/wizard/saved-plan.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

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
export function Wizard({ initialPlan }: { initialPlan: () => Plan }) {
    const [plan, change] = useReducer(reduce, undefined, initialPlan);
    const { step: requested, draft } = route.useSearch();
    const { tenant } = useCurrentUser();
    const navigate = useNavigate();
    const [errors, setErrors] = useState<Errors>({});
    const [failure, setFailure] = useState<unknown>();
    const [busy, setBusy] = useState(false);
    const form = useRef<HTMLFormElement>(null);

    // The content and review steps need the draft on the server.
    const invalidStep = WIZARD_STEPS.find((one) => Object.keys(errorsOf(one, plan)).length > 0);
    const step = reachable(requested ?? 'basics', plan, invalidStep);
    const at = WIZARD_STEPS.indexOf(step);

    useEffect(() => savePlanLocally(tenant, plan), [tenant, plan]);
    useEffect(() => {
        if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }, [errors]);

    const go = (to: WizardStep) => {
        setErrors({});
        setFailure(undefined);
        void navigate({ to: '/campaigns/new', search: { step: to, draft } });
    };

    const save = async (): Promise<boolean> => {
        setBusy(true);
        setFailure(undefined);
        try {
            change({ type: 'saved', campaign: await savePlan(plan) });
            return true;
        } catch (problem) {
            setFailure(problem);
            return false;
        } finally {
            setBusy(false);
        }
    };

    const proceed = async () => {
        const found = errorsOf(step, plan);
        setErrors(found);
        if (Object.keys(found).length > 0) return;
        const next = WIZARD_STEPS[at + 1];
        const saves = plan.campaignId !== undefined || next === 'content';
        if (next && (!saves || (await save()))) go(next);
    };

    const close = async () => {
        if (plan.campaignId && (invalidStep || !(await save()))) return;
        clearSavedPlan(tenant);
        if (plan.campaignId) toast(wizardStrings.savedAsDraft(plan.name));
        void (plan.campaignId
            ? navigate({ to: '/campaigns/$id', params: { id: plan.campaignId } })
            : navigate({ to: '/campaigns' }));
    };

    const Step = STEPS[step];
    return (
        <div className="grid gap-x-12 gap-y-5 lg:grid-cols-[13rem_minmax(0,44rem)]">
            <StepList current={step} plan={plan} onGo={go} />
            <form
                ref={form}
                noValidate
                onSubmit={(event) => {
                    event.preventDefault();
                    void proceed();
                }}
                className="min-w-0"
            >
                <Step plan={plan} change={change} errors={errors} />
                {failure !== undefined && <Failed failure={failure} />}
                {step !== 'review' && (
                    <div className="mt-8 flex flex-wrap gap-2 border-t border-line pt-4">
                        {at > 0 && <Button onClick={() => go(WIZARD_STEPS[at - 1]!)}>{campaignStrings.back}</Button>}
                        <Button type="submit" look="primary" busy={busy}>
                            {wizardStrings.continue}
                        </Button>
                        <span className="flex-1" />
                        {plan.campaignId ? (
                            <Button look="quiet" disabled={busy} onClick={() => void close()}>
                                {wizardStrings.saveAsDraft}
                            </Button>
                        ) : (
                            <Button
                                look="quiet"
                                onClick={() => {
                                    change({ type: 'restart', plan: emptyPlan() });
                                    go('basics');
                                }}
                            >
                                {wizardStrings.startOver}
                            </Button>
                        )}
                    </div>
                )}
            </form>
        </div>
    );
}

function reachable(requested: WizardStep, plan: Plan, invalidStep: WizardStep | undefined): WizardStep {
    const requestedIndex = WIZARD_STEPS.indexOf(requested);
    const limit = invalidStep ? WIZARD_STEPS.indexOf(invalidStep) : WIZARD_STEPS.length;
    const first = WIZARD_STEPS[Math.min(requestedIndex, limit)] ?? 'basics';
    const needsDraft = WIZARD_STEPS.indexOf(first) > WIZARD_STEPS.indexOf('channels');
    return needsDraft && !plan.campaignId ? 'channels' : first;
}

function Failed({ failure }: { failure: unknown }) {
    return (
        <div role="alert" className="mt-4 rounded-lg bg-bad-soft px-3 py-2 text-table">
            <p>{wizardStrings.notSaved(messageOf(failure))}</p>
            {failure instanceof Problem && failure.traceId && (
                <details className="mt-1 text-label text-muted">
                    <summary>{wizardStrings.details}</summary>
                    <p className="mt-1 font-mono select-all">{campaignStrings.traceId(failure.traceId)}</p>
                </details>
            )}
        </div>
    );
}
