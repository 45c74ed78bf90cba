import { useEffect, useState } from 'react';
import { ProblemState } from '#components/states.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { RecipientTimesField } from '#features/email/emails/email/recipient-times.tsx';
import { emailText } from '#features/email/emails/strings.ts';
import { StepButtons } from '#features/email/setup/step-buttons.tsx';
import { AT_ONCE, isPast, planOf, searchOf, type Plan } from '#features/email/setup/plan.ts';
import { useLeave, type StepProps } from '#features/email/setup/step-props.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { useCampaign } from '#features/email/setup/use-zone.ts';
import { zoneName } from '#lib/format/time.ts';
import { instantOf } from '#lib/format/zoned.ts';

const text = setupStrings.schedule;
const words = emailText.scheduling;

/** When the email is sent. Nothing is scheduled before the review. */
export function ScheduleStep(props: StepProps) {
    const { email, onBack, onLater, onNext } = props;
    const { zone, error, retry } = useCampaign(email.campaignId);
    if (zone) return <ScheduleForm {...props} zone={zone} />;
    return (
        <>
            {error ? <ProblemState error={error} what={text.campaign} onRetry={retry} /> : <Skeleton className="h-40 max-w-xl" />}
            <StepButtons id={email.id} onBack={onBack} onLater={onLater} onNext={() => onNext()} disabled />
        </>
    );
}

function ScheduleForm({ email, chosen, zone, onBack, onNext, onLater, register, onTyped }: StepProps & { zone: string }) {
    const plan = planOf(email, chosen, zone);
    const [local, setLocal] = useState(plan.at ?? '');
    const [later, setLater] = useState(plan.at !== undefined);
    const [times, setTimes] = useState({ byZone: plan.byZone, within: plan.within });
    const { byZone, within } = times;
    const [error, setError] = useState<string>();
    const instant = local && instantOf(local, zone);
    const typed: Plan = later ? { at: local, byZone, within } : AT_ONCE;
    const isChanged = typed.at !== plan.at || typed.byZone !== plan.byZone || typed.within !== plan.within;
    const proceed = () => {
        const wrong = !later ? undefined : !instant ? words.required : !byZone && isPast(instant) ? words.past : undefined;
        setError(wrong);
        if (!wrong) onNext(searchOf(typed));
    };
    // What is incomplete can't be kept; the review checks the rest.
    const kept = isChanged && (!later || instant) ? searchOf(typed) : undefined;
    useLeave(register, (then) => then(kept));
    useEffect(() => {
        if (kept) onTyped(kept);
    });
    const choice = (value: boolean, label: string, help: string) => (
        <label className="flex cursor-pointer items-start gap-2.5">
            <input type="radio" name="when" checked={later === value} onChange={() => setLater(value)} className="mt-1 size-3.5 shrink-0 accent-(--accent-fill) max-sm:size-4.5" />
            <span>
                {label}
                <span className="block text-label text-faint">{help}</span>
            </span>
        </label>
    );
    return (
        <form
            noValidate
            className="max-w-xl"
            onSubmit={(event) => {
                event.preventDefault();
                proceed();
            }}
        >
            <p className="mb-4 text-muted">{text.intro}</p>
            <fieldset className="flex flex-col gap-3">
                <legend className="sr-only">{text.legend}</legend>
                {choice(false, text.now, text.nowHelp)}
                {choice(true, text.later, text.laterHelp)}
            </fieldset>
            {later && (
                <div className="mt-4 flex flex-col gap-4 border-l-2 border-line pl-4">
                    <Field label={text.at} help={words.zone(zoneName(zone))} error={error}>
                        {(aria) => (
                            <Input
                                {...aria}
                                type="datetime-local"
                                className="w-60"
                                value={local}
                                onChange={(event) => {
                                    setLocal(event.target.value);
                                    setError(undefined);
                                }}
                            />
                        )}
                    </Field>
                    <RecipientTimesField times={times} onChange={setTimes} />
                </div>
            )}
            <StepButtons id={email.id} onBack={onBack} onLater={onLater} />
        </form>
    );
}
