import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { makeDefaultView, saveView } from '#features/campaigns/api/views.ts';
import { viewStrings } from '#features/campaigns/list/views/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { SavedFilters, SavedView } from '#features/campaigns/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

// The service names the field by a pointer.
const FIELD = 'name';
const text = viewStrings.saveDialog;

export const viewName = z.string().check(z.trim(), z.minLength(1, text.nameMissing), z.maxLength(80, text.nameTooLong));

const schema = z.object({ name: viewName, shared: z.boolean(), makeDefault: z.boolean() });

/** Saves the list's filters and order under a name. */
export function SaveViewDialog(props: { filters: SavedFilters; onSaved: (view: SavedView) => void; onClose: () => void }) {
    const { canWrite } = useCurrentUser();
    const { register, handleSubmit, setError, formState } = useForm({
        resolver: zodResolver(schema),
        defaultValues: { name: '', shared: false, makeDefault: false },
    });
    const [failure, setFailure] = useState<string>();

    const save = handleSubmit(async ({ name, shared, makeDefault }) => {
        setFailure(undefined);
        try {
            const view = await saveView({ name, filters: props.filters, shared });
            if (makeDefault) await tryMakeDefault(view);
            else toast(viewStrings.saved(name));
            props.onClose();
            props.onSaved(view);
        } catch (problem) {
            const field = problem instanceof Problem && problem.errors.find((error) => error.pointer === `/${FIELD}`);
            if (field) setError(FIELD, { message: field.detail }, { shouldFocus: true });
            else setFailure(messageOf(problem));
        }
    });

    return (
        <Dialog
            open
            onOpenChange={(open) => !open && props.onClose()}
            title={text.title}
            description={text.detail}
            footer={
                <>
                    <Button onClick={props.onClose}>{campaignStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void save()}>
                        {text.action}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
                <Field label={text.name} error={formState.errors.name?.message}>
                    {(aria) => <Input {...aria} maxLength={80} placeholder={text.placeholder} {...register('name')} />}
                </Field>
                {canWrite && (
                    <label className="flex items-start gap-2.5 text-table">
                        <Checkbox className="mt-0.5" {...register('shared')} />
                        <span>
                            {text.share}
                            <span className="block text-label text-faint">{text.shareHelp}</span>
                        </span>
                    </label>
                )}
                <label className="flex items-center gap-2.5 text-table">
                    <Checkbox {...register('makeDefault')} />
                    {text.makeDefault}
                </label>
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
            </form>
        </Dialog>
    );
}

/** The view is saved by now, so a failure is only reported. */
async function tryMakeDefault(view: SavedView): Promise<void> {
    try {
        await makeDefaultView(view.id);
        toast(viewStrings.saved(view.name));
    } catch (problem) {
        toast(text.notDefault(view.name, messageOf(problem)), { tone: 'bad' });
    }
}
