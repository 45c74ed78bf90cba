import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { Note } from '#components/note.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { Conflicts } from '#features/campaigns/parts/conflicts.tsx';
import { merge } from '#features/campaigns/parts/merge.ts';
import { changeContact, createContact, fetchContact } from '#features/email/contacts/api/contact.ts';
import { ContactFieldset } from '#features/email/contacts/form/contact-fieldset.tsx';
import { contactChange, contactFieldsOf, contactSchema, fieldsAt, newContact, pathLabel, pathsOf, pathText, sameContactField, samePath, type ContactFields, type FieldSpec, type Paths } from '#features/email/contacts/form/fields.ts';
import { contactFormStrings as text } from '#features/email/contacts/form/strings.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import { contactName } from '#features/email/contacts/values.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

interface ContactFormProps {
    contact: Contact | undefined;
    specs: FieldSpec[];
    /** Whether the declared fields are not known. */
    incomplete: boolean;
    title: string;
    onClose: () => void;
    onCreated: ((contact: Contact) => void) | undefined;
}

interface Clash {
    paths: string[];
    theirs: Paths;
}

const FIELDS = ['email', 'firstName', 'lastName', 'key', 'timeZone', 'locale', 'tags'] as const;
const hasStatus = (problem: unknown, status: number) => problem instanceof Problem && problem.status === status;

/** The form of a contact. Sends only what the person changed. */
export function ContactForm({ contact, specs: given, incomplete, title, onClose, onCreated }: ContactFormProps) {
    // What is declared meanwhile would move what is typed.
    const [specs] = useState(given);
    const [seen, setSeen] = useState(contact);
    const [clash, setClash] = useState<Clash>();
    const [failure, setFailure] = useState<string>();
    const [saving, setSaving] = useState(false);
    const [key] = useState(() => crypto.randomUUID());
    const form = useForm<ContactFields>({ defaultValues: contactFieldsOf(contact, specs), resolver: zodResolver(contactSchema(specs, contact)), mode: 'onTouched' });
    const fields = useWatch({ control: form.control }) as ContactFields;
    const base = contactFieldsOf(seen, specs);
    const changed = (Object.keys(base) as (keyof ContactFields)[]).some((field) => !sameContactField(field, base, fields));
    const stop = useStopQuestion(changed, text.discard);

    const save = async (from: Contact | undefined, typed: ContactFields): Promise<void> => {
        if (!from) {
            const created = await createContact(newContact(typed, specs), key);
            toast(text.created(contactName(created)));
            onClose();
            onCreated?.(created);
            return;
        }
        const change = contactChange(from, typed, specs);
        try {
            const now = Object.keys(change).length > 0 ? await changeContact(from.id, change, from.version) : from;
            toast(text.saved(contactName(now)));
            onClose();
        } catch (problem) {
            if (!hasStatus(problem, 412)) throw problem;
            return reconcile(from);
        }
    };

    const reconcile = async (from: Contact): Promise<void> => {
        const now = await fetchContact(from.id);
        const theirs = pathsOf(contactFieldsOf(now, specs));
        const merged = merge(pathsOf(contactFieldsOf(from, specs)), pathsOf(form.getValues()), theirs, samePath);
        const values = fieldsAt(merged.values, specs);
        setSeen(now);
        form.reset(values, { keepDefaultValues: true });
        if (merged.conflicts.length === 0) return save(now, values);
        setClash({ paths: merged.conflicts, theirs });
    };

    const fail = (problem: unknown) => {
        const errors = problem instanceof Problem ? problem.errors : [];
        const known = errors.flatMap(({ pointer, detail }) => FIELDS.filter((name) => pointer.startsWith(`/${name}`)).map((field) => ({ field, detail })));
        known.forEach(({ field, detail }) => form.setError(field, { message: text.refused(detail) }, { shouldFocus: true }));
        const own = errors.filter(({ pointer }) => pointer.startsWith('/attributes')).map(({ detail }) => text.refusedField(detail));
        if (own.length > 0) setFailure(own.join(' '));
        else if (known.length === 0) setFailure(hasStatus(problem, 404) ? text.gone : messageOf(problem));
    };

    const submit = form.handleSubmit(async (typed) => {
        setFailure(undefined);
        setSaving(true);
        await save(seen, typed)
            .catch(fail)
            .finally(() => setSaving(false));
    });

    const decide = (path: string, take: boolean) => {
        if (!clash) return;
        if (take) form.setValue(path as keyof ContactFields, clash.theirs[path] as string, { shouldDirty: true, shouldValidate: true });
        const rest = clash.paths.filter((one) => one !== path);
        setClash(rest.length > 0 ? { ...clash, paths: rest } : undefined);
    };

    const close = () => stop.ask(onClose);
    return (
        <>
            <Dialog
                open={!stop.asking}
                wide
                onOpenChange={(open) => !open && close()}
                title={title}
                footer={
                    <>
                        <Button onClick={close}>{componentStrings.cancel}</Button>
                        <Button look="primary" busy={saving} disabled={clash !== undefined} onClick={() => void submit()}>
                            {seen ? text.save : text.create}
                        </Button>
                    </>
                }
            >
                <form noValidate onSubmit={(event) => void (clash ? event.preventDefault() : submit(event))}>
                    {clash && (
                        <Conflicts
                            title={text.conflict}
                            conflicts={clash.paths.map((path) => ({ field: path, label: pathLabel(path, specs), mine: pathText(path, pathsOf(fields)), theirs: pathText(path, clash.theirs) }))}
                            onDecide={decide}
                        />
                    )}
                    {incomplete && (
                        <Note tone="warn" className="mb-4">
                            {text.fieldsFailed}
                        </Note>
                    )}
                    <FormProvider {...form}>
                        <fieldset disabled={saving}>
                            <ContactFieldset contact={seen} specs={specs} />
                        </fieldset>
                    </FormProvider>
                    {failure && (
                        // The form may be longer than the dialog.
                        <p role="alert" ref={(element) => element?.scrollIntoView({ block: 'nearest' })} className="mt-4 text-table text-bad">
                            {failure}
                        </p>
                    )}
                    <button type="submit" hidden />
                </form>
            </Dialog>
            {stop.question}
        </>
    );
}
