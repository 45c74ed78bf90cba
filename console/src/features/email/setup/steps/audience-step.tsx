import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useStopQuestion } from '#components/stop-question.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { changeEmail } from '#features/email/emails/api/writes.ts';
import { AudienceField } from '#features/email/emails/email/audience-field.tsx';
import { emailChange, emailFieldsOf, emailSchema, type EmailFields } from '#features/email/emails/email/fields.ts';
import { TopicField } from '#features/email/emails/email/topic-field.tsx';
import { useAudienceChoice } from '#features/email/emails/email/use-audience-choice.ts';
import { emailText } from '#features/email/emails/strings.ts';
import { ConflictNote } from '#features/email/parts/conflict-note.tsx';
import { isStale } from '#features/email/parts/stale.ts';
import { sendersQuery } from '#features/email/senders/api/senders.ts';
import { StepButtons } from '#features/email/setup/step-buttons.tsx';
import { useLeave, type StepProps } from '#features/email/setup/step-props.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { emailStrings } from '#features/email/strings.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = emailText.editing;
/** The search parameter whose change leaves the step. */
const STEP = 'step';

/** Who gets the email, and from whom. */
export function AudienceStep({ email: given, onBack, onNext, onLater, register: registerLeave, onCurrent }: StepProps) {
    // As the person saw it: what somebody else changes in the meantime stays.
    const [email] = useState(given);
    const senders = useQuery(sendersQuery()).data?.items;
    const { register, handleSubmit, setValue, control, formState } = useForm<EmailFields>({ resolver: zodResolver(emailSchema), defaultValues: emailFieldsOf(email) });
    const { audiences, include, exclude, topic, topics, hasTopics, choose, leaveOut, chooseTopic } = useAudienceChoice({ control, setValue });
    const [failure, setFailure] = useState<unknown>();
    const { isDirty, isSubmitting, errors } = formState;
    const stop = useStopQuestion(isDirty && !isSubmitting, emailStrings.leave, STEP);
    const save = (then: () => void) =>
        handleSubmit(async (typed) => {
            setFailure(undefined);
            const change = emailChange(email, typed);
            try {
                if (Object.keys(change).length > 0) await changeEmail(email, change);
                then();
            } catch (problem) {
                setFailure(problem);
            }
        });
    useLeave(registerLeave, (then) => (isDirty ? void save(then)() : then()));
    return (
        <form noValidate className="max-w-xl" onSubmit={(event) => void save(onNext)(event)}>
            <p className="mb-4 text-muted">{setupStrings.audience.intro}</p>
            <div className="flex flex-col gap-4">
                <AudienceField label={text.include} error={errors.include?.message} audiences={audiences} chosen={include} onChange={choose} />
                {hasTopics && <TopicField topics={topics} topic={topic} onChange={chooseTopic} />}
                <AudienceField label={text.exclude} optional audiences={audiences} chosen={exclude} onChange={leaveOut} />
                {/* A select forgets a value whose option comes later. */}
                <Field key={senders ? 'from' : 'from…'} label={text.from}>
                    {(aria) => (
                        <Select {...aria} {...register('from')}>
                            {!senders?.some(({ address }) => address === email.from) && <option value={email.from}>{email.from}</option>}
                            {senders?.map(({ id, address, verified }) => (
                                <option key={id} value={address} disabled={!verified && address !== email.from}>
                                    {verified ? address : text.unverified(address)}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
                <Field label={text.replyTo} optional help={text.replyHelp} error={errors.replyTo?.message}>
                    {(aria) => <Input {...aria} type="email" dir="ltr" maxLength={254} {...register('replyTo')} />}
                </Field>
                {isStale(failure) ? (
                    <ConflictNote onShow={onCurrent} />
                ) : (
                    failure !== undefined && (
                        <p role="alert" className="text-table text-bad">
                            {messageOf(failure)}
                        </p>
                    )
                )}
            </div>
            <StepButtons id={email.id} onBack={onBack} onLater={onLater} busy={isSubmitting} />
            {stop.question}
        </form>
    );
}
