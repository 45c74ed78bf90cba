import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { addSuppression } from '#features/email/suppressions/api/suppressions.ts';
import { suppressionStrings } from '#features/email/suppressions/strings.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

const text = suppressionStrings.addDialog;

// The service names the field by a pointer.
const ADDRESS = 'address';

const schema = z.object({
    address: z.string().check(z.refine((typed) => typed.trim() !== '', text.addressMissing)),
    note: z.string().check(z.maxLength(500)),
});

/** Suppresses one address, with a note for colleagues. */
export function AddDialog({ address = '', onClose }: { address?: string | undefined; onClose: () => void }) {
    const { register, handleSubmit, setError, formState } = useForm({ resolver: zodResolver(schema), defaultValues: { address, note: '' } });
    const [failure, setFailure] = useState<string>();
    const add = handleSubmit(async (typed) => {
        setFailure(undefined);
        try {
            const { suppression } = await addSuppression({ address: typed.address.trim(), ...(typed.note.trim() && { note: typed.note.trim() }) });
            toast(text.done(suppression.address));
            onClose();
        } catch (problem) {
            const field = problem instanceof Problem && problem.errors.find(({ pointer }) => pointer === `/${ADDRESS}`);
            if (field) setError(ADDRESS, { message: text.refused(field.detail) }, { shouldFocus: true });
            else setFailure(messageOf(problem));
        }
    });
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void add()}>
                        {text.action}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void add(event)}>
                <Field label={text.address} error={formState.errors.address?.message}>
                    {(aria) => <Input {...aria} type="email" inputMode="email" maxLength={254} autoComplete="off" {...register('address')} />}
                </Field>
                <Field label={text.note} optional help={text.noteHelp}>
                    {(aria) => <Input {...aria} maxLength={500} placeholder={text.notePlaceholder} {...register('note')} />}
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
