import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { FormProvider, useForm, type Path } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { createSender } from '#features/email/senders/api/senders.ts';
import { DKIM_ALGORITHMS, newSender, senderSchema, type SenderFields } from '#features/email/senders/fields.ts';
import { atFields } from '#features/email/senders/refused.ts';
import { RouteFields } from '#features/email/senders/route-fields.tsx';
import { ROUTE_FIELDS, routeFieldsOf } from '#features/email/senders/route.ts';
import { senderStrings } from '#features/email/senders/strings.ts';
import type { Sender } from '#features/email/senders/types.ts';

const text = senderStrings.form;
const FIELDS = ['address', 'displayName', 'replyTo', ...ROUTE_FIELDS];

/** Adds a sender, with the way its emails are delivered. */
export function AddSenderDialog({ onClose }: { onClose: (sender?: Sender) => void }) {
    const form = useForm<SenderFields>({
        resolver: zodResolver(senderSchema),
        defaultValues: { address: '', displayName: '', replyTo: '', dkimAlgorithm: 'RSA', route: routeFieldsOf(undefined) },
        mode: 'onTouched',
    });
    const { register, handleSubmit, formState, setError } = form;
    const { errors } = formState;
    const [failure, setFailure] = useState<string>();
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const save = handleSubmit(async (typed) => {
        setFailure(undefined);
        try {
            const sender = await createSender(newSender(typed), idempotencyKey);
            toast(text.added(sender.address));
            onClose(sender);
        } catch (problem) {
            setFailure(atFields(problem, FIELDS, (field, message) => setError(field as Path<SenderFields>, { message }, { shouldFocus: true })));
        }
    });
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.create}
            footer={
                <>
                    <Button onClick={() => onClose()}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void save()}>
                        {text.add}
                    </Button>
                </>
            }
        >
            <FormProvider {...form}>
                <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
                    <Field label={text.address} help={text.addressHelp} error={errors.address?.message}>
                        {(aria) => <Input {...aria} type="email" dir="ltr" maxLength={254} autoComplete="off" {...register('address')} />}
                    </Field>
                    <Field label={text.displayName} optional help={text.displayNameHelp} error={errors.displayName?.message}>
                        {(aria) => <Input {...aria} maxLength={100} {...register('displayName')} />}
                    </Field>
                    <Field label={text.replyTo} optional help={text.replyToHelp} error={errors.replyTo?.message}>
                        {(aria) => <Input {...aria} type="email" dir="ltr" maxLength={254} {...register('replyTo')} />}
                    </Field>
                    <Field label={text.dkim} help={text.dkimHelp}>
                        {(aria) => (
                            <Select {...aria} {...register('dkimAlgorithm')}>
                                {DKIM_ALGORITHMS.map((algorithm) => (
                                    <option key={algorithm} value={algorithm}>
                                        {senderStrings.dkim[algorithm]}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                    <RouteFields />
                    {failure && (
                        <p role="alert" className="text-table text-bad">
                            {failure}
                        </p>
                    )}
                    <button type="submit" hidden />
                </form>
            </FormProvider>
        </Dialog>
    );
}
