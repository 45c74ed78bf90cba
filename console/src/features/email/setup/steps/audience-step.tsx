import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { changeEmail } from '#features/email/emails/api/writes.ts';
import { AudienceField } from '#features/email/emails/email/audience-field.tsx';
import { emailChange, emailFieldsOf, emailSchema, type EmailFields } from '#features/email/emails/email/fields.ts';
import { emailText } from '#features/email/emails/strings.ts';
import { useAudiences } from '#features/email/parts/audiences.ts';
import { sendersQuery } from '#features/email/senders/api/senders.ts';
import { StepButtons } from '#features/email/setup/step-buttons.tsx';
import type { StepProps } from '#features/email/setup/step-props.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = emailText.editing;

/** Who gets the email, and from whom. */
export function AudienceStep({ email: given, onBack, onNext }: StepProps) {
    // As the person saw it: what somebody else changes in the meantime stays.
    const [email] = useState(given);
    const audiences = useAudiences();
    const senders = useQuery(sendersQuery()).data?.items;
    const { register, handleSubmit, setValue, control, formState } = useForm<EmailFields>({ resolver: zodResolver(emailSchema), defaultValues: emailFieldsOf(email) });
    const [include, exclude] = useWatch({ control, name: ['include', 'exclude'] });
    const [failure, setFailure] = useState<string>();
    const save = handleSubmit(async (typed) => {
        setFailure(undefined);
        const change = emailChange(email, typed);
        try {
            if (Object.keys(change).length > 0) await changeEmail(email, change);
            onNext();
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return (
        <form noValidate className="max-w-xl" onSubmit={(event) => void save(event)}>
            <p className="mb-4 text-muted">{setupStrings.audience.intro}</p>
            <div className="flex flex-col gap-4">
                <AudienceField label={text.include} error={formState.errors.include?.message} audiences={audiences} chosen={include} onChange={(ids) => setValue('include', ids, { shouldValidate: true })} />
                <AudienceField label={text.exclude} optional audiences={audiences} chosen={exclude} onChange={(ids) => setValue('exclude', ids)} />
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
                <Field label={text.replyTo} optional help={text.replyHelp} error={formState.errors.replyTo?.message}>
                    {(aria) => <Input {...aria} type="email" dir="ltr" maxLength={254} {...register('replyTo')} />}
                </Field>
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
            </div>
            <StepButtons id={email.id} onBack={onBack} busy={formState.isSubmitting} />
        </form>
    );
}
