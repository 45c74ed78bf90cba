import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeEmail } from '#features/email/emails/api/writes.ts';
import { AudienceField } from '#features/email/emails/email/audience-field.tsx';
import { useAudienceChoice } from '#features/email/emails/email/use-audience-choice.ts';
import { TopicField } from '#features/email/emails/email/topic-field.tsx';
import { emailChange, emailFieldsOf, emailSchema, type EmailFields } from '#features/email/emails/email/fields.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { sendersQuery } from '#features/email/senders/api/senders.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = emailText.editing;
const SUBJECT = 'subject';

/** Edits the subject, the audience and the sender of an email that is not sent yet. */
export function EditDialog({ email: given, onClose }: { email: Email; onClose: () => void }) {
    // As the person saw it: what somebody else changes in the meantime stays.
    const [email] = useState(given);
    const senders = useQuery(sendersQuery()).data?.items;
    const { register, handleSubmit, setError, setValue, control, formState } = useForm<EmailFields>({ resolver: zodResolver(emailSchema), defaultValues: emailFieldsOf(email) });
    const { audiences, include, exclude, topic, topics, hasTopics, choose, leaveOut, chooseTopic } = useAudienceChoice({ control, setValue });
    const [failure, setFailure] = useState<string>();
    const save = handleSubmit(async (typed) => {
        setFailure(undefined);
        const change = emailChange(email, typed);
        if (email.status === 'SCHEDULED' && change.subject === '') return setError(SUBJECT, { message: text.subjectMissing }, { shouldFocus: true });
        try {
            if (Object.keys(change).length > 0) await changeEmail(email, change);
            toast(emailText.done.edit);
            onClose();
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void save()}>
                        {text.save}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
                <Field label={text.subject} error={formState.errors.subject?.message}>
                    {(aria) => <Input {...aria} maxLength={255} {...register('subject')} />}
                </Field>
                <Field label={text.previewText} optional help={text.previewHelp}>
                    {(aria) => <Input {...aria} maxLength={255} {...register('previewText')} />}
                </Field>
                <AudienceField label={text.include} error={formState.errors.include?.message} audiences={audiences} chosen={include} onChange={choose} />
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
                <Field label={text.replyTo} optional help={text.replyHelp} error={formState.errors.replyTo?.message}>
                    {(aria) => <Input {...aria} type="email" dir="ltr" maxLength={254} {...register('replyTo')} />}
                </Field>
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
                <button type="submit" hidden />
            </form>
        </Dialog>
    );
}
