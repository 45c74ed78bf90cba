import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeStatus } from '#features/content/repurpose/api/status.ts';
import { failureOf } from '#features/content/repurpose/piece/failure.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { channelName } from '#lib/channels.ts';

const text = repurposeStrings.reject;

/** The longest reason that the service accepts. */
const MOST = 1000;

const schema = z.object({ reason: z.string().check(z.refine((reason) => reason.trim() !== '', text.reasonMissing)) });

/** Asks for the reason of a rejection. */
export function RejectDialog({ piece, onClose }: { piece: Piece; onClose: () => void }) {
    const [failure, setFailure] = useState<string>();
    const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' }, resolver: zodResolver(schema) });
    const submit = handleSubmit(async ({ reason }) => {
        setFailure(undefined);
        try {
            await changeStatus(piece, 'REJECTED', reason.trim());
            toast(repurposeStrings.actions.rejected);
            onClose();
        } catch (problem) {
            setFailure(await failureOf(piece, problem));
        }
    });
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title(channelName[piece.platform])}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="danger" busy={formState.isSubmitting} onClick={() => void submit()}>
                        {text.action}
                    </Button>
                </>
            }
        >
            <form noValidate onSubmit={(event) => void submit(event)}>
                <Field label={text.reason} help={text.reasonHelp} error={formState.errors.reason?.message}>
                    {(aria) => <Textarea {...aria} rows={3} maxLength={MOST} {...register('reason')} />}
                </Field>
                {failure && (
                    <p role="alert" className="mt-2 text-table text-bad">
                        {failure}
                    </p>
                )}
            </form>
        </Dialog>
    );
}
