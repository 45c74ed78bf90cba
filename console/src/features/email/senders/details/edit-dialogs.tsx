import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm, type Path } from 'react-hook-form';
import { z } from 'zod/mini';
import { Note } from '#components/note.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeSender } from '#features/email/senders/api/senders.ts';
import { identityChange, identitySchema, type IdentityFields } from '#features/email/senders/fields.ts';
import { atFields } from '#features/email/senders/refused.ts';
import { RouteFields } from '#features/email/senders/route-fields.tsx';
import { ROUTE_FIELDS, routeChange, routeFieldsOf, routeSchema, type RouteFields as Route } from '#features/email/senders/route.ts';
import { senderStrings } from '#features/email/senders/strings.ts';
import type { Sender, SenderChange } from '#features/email/senders/types.ts';

const text = senderStrings.form;

interface Props {
    sender: Sender;
    onClose: () => void;
}

/** Edits the name and reply address of a sender. */
export function EditSenderDialog({ sender: given, onClose }: Props) {
    // As the person saw it: what somebody else changes in the meantime stays.
    const [sender] = useState(given);
    const { register, handleSubmit, formState, setError } = useForm<IdentityFields>({ resolver: zodResolver(identitySchema), defaultValues: { displayName: sender.displayName ?? '', replyTo: sender.replyTo ?? '' } });
    const [failure, setFailure] = useState<string>();
    const save = handleSubmit(async (typed) => {
        setFailure(undefined);
        await saved(sender, identityChange(sender, typed), onClose).catch((problem: unknown) =>
            setFailure(atFields(problem, ['displayName', 'replyTo'], (field, message) => setError(field as Path<IdentityFields>, { message }, { shouldFocus: true }))),
        );
    });
    return (
        <Form title={text.change} busy={formState.isSubmitting} failure={failure} onSave={save} onClose={onClose}>
            <Field label={text.displayName} optional help={text.displayNameHelp} error={formState.errors.displayName?.message}>
                {(aria) => <Input {...aria} maxLength={100} {...register('displayName')} />}
            </Field>
            <Field label={text.replyTo} optional help={text.replyToHelp} error={formState.errors.replyTo?.message}>
                {(aria) => <Input {...aria} type="email" dir="ltr" maxLength={254} {...register('replyTo')} />}
            </Field>
        </Form>
    );
}


/** Replaces the way in which the emails of a sender are delivered. */
export function RouteDialog({ sender: given, onClose }: Props) {
    const [sender] = useState(given);
    const form = useForm<{ route: Route }>({ resolver: zodResolver(z.object({ route: routeSchema(sender.route) })), defaultValues: { route: routeFieldsOf(sender.route) } });
    const [failure, setFailure] = useState<string>();
    const save = form.handleSubmit(async ({ route }) => {
        setFailure(undefined);
        await saved(sender, { route: routeChange(route) }, onClose).catch((problem: unknown) =>
            setFailure(atFields(problem, ROUTE_FIELDS, (field, message) => form.setError(field as Path<{ route: Route }>, { message }, { shouldFocus: true }))),
        );
    });
    return (
        <Form title={text.changeRoute} busy={form.formState.isSubmitting} failure={failure} onSave={save} onClose={onClose}>
            {sender.route.type !== 'PLATFORM' && <Note tone="plain">{text.replaces}</Note>}
            <FormProvider {...form}>
                <RouteFields former={sender.route} />
            </FormProvider>
        </Form>
    );
}

async function saved(sender: Sender, change: SenderChange, onClose: () => void): Promise<void> {
    if (Object.keys(change).length > 0) await changeSender(sender, change);
    toast(text.saved);
    onClose();
}

const Form = (props: { title: string; busy: boolean; failure: string | undefined; onSave: () => Promise<void>; onClose: () => void; children: ReactNode }) => (
    <Dialog
        open
        onOpenChange={(open) => !open && props.onClose()}
        title={props.title}
        footer={
            <>
                <Button onClick={props.onClose}>{componentStrings.cancel}</Button>
                <Button look="primary" busy={props.busy} onClick={() => void props.onSave()}>
                    {text.save}
                </Button>
            </>
        }
    >
        <form
            noValidate
            className="flex flex-col gap-4"
            onSubmit={(event) => {
                event.preventDefault();
                void props.onSave();
            }}
        >
            {props.children}
            {props.failure && (
                <p role="alert" className="text-table text-bad">
                    {props.failure}
                </p>
            )}
            <button type="submit" hidden />
        </form>
    </Dialog>
);
