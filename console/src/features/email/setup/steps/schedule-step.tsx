import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input } from '#components/ui/input.tsx';
import { emailText } from '#features/email/emails/strings.ts';
import { StepButtons } from '#features/email/setup/step-buttons.tsx';
import type { StepProps } from '#features/email/setup/step-props.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { useCampaign } from '#features/email/setup/use-zone.ts';
import { zoneName } from '#lib/format/time.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

const text = setupStrings.schedule;
const words = emailText.scheduling;

/** When the email is sent. Nothing is scheduled before the review. */
export function ScheduleStep({ email, search, onBack, onNext }: StepProps) {
    const { zone } = useCampaign(email.campaignId);
    const planned = email.status === 'SCHEDULED' && email.scheduledFor ? (email.localTime?.slice(0, 16) ?? localOf(email.scheduledFor, zone)) : '';
    const [typed, setTyped] = useState(search.at);
    const local = typed ?? planned;
    const [later, setLater] = useState(search.at !== undefined || planned !== '');
    const [byZone, setByZone] = useState(search.byZone ?? Boolean(email.localTime));
    const [error, setError] = useState<string>();
    const proceed = () => {
        const instant = local && instantOf(local, zone);
        const wrong = !later ? undefined : !instant ? words.required : !byZone && Date.parse(instant) <= Date.now() ? words.past : undefined;
        setError(wrong);
        if (!wrong) onNext(later ? { at: local, byZone: byZone || undefined } : { at: undefined, byZone: undefined });
    };
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
                                    setTyped(event.target.value);
                                    setError(undefined);
                                }}
                            />
                        )}
                    </Field>
                    <label className="flex cursor-pointer items-start gap-2.5 text-table">
                        <Checkbox className="mt-0.5" checked={byZone} onChange={(event) => setByZone(event.target.checked)} />
                        <span>
                            {words.byZone}
                            <span className="block text-label text-faint">{words.byZoneHelp}</span>
                        </span>
                    </label>
                </div>
            )}
            <StepButtons id={email.id} onBack={onBack} />
        </form>
    );
}
