import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { adviceStrings } from '#features/ava/advice/strings.ts';
import { dismissRecommendation } from '#features/ava/api/decide.ts';
import type { Recommendation } from '#features/ava/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = adviceStrings.dismissDialog;
const OTHER = 'other';
const schema = z
    .object({ reason: z.string().min(1, text.missing), note: z.string().trim().max(1000) })
    .refine(({ reason, note }) => reason !== OTHER || note !== '', { path: ['note'], message: text.missing });
type Fields = z.infer<typeof schema>;

/** Dismisses a recommendation for a reason, which the decision log keeps. */
export function DismissDialog({ recommendation, idempotencyKey, onClose }: { recommendation: Recommendation; idempotencyKey: string; onClose: () => void }) {
    const { register, handleSubmit, control, formState } = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: { reason: '', note: '' } });
    const reason = useWatch({ control, name: 'reason' });
    const [failure, setFailure] = useState<string>();
    const dismiss = handleSubmit(async ({ reason: chosen, note }) => {
        setFailure(undefined);
        try {
            await dismissRecommendation(recommendation, chosen === OTHER ? note : chosen, idempotencyKey);
            toast(text.done);
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
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void dismiss()}>
                        {text.action}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void dismiss(event)}>
                <p className="text-table text-pretty">{recommendation.advice}</p>
                <Field label={text.reason} help={text.reasonHelp} error={formState.errors.reason?.message}>
                    {(aria) => (
                        <Select {...aria} {...register('reason')}>
                            <option value="" />
                            {text.reasons.map((one) => (
                                <option key={one} value={one}>
                                    {one}
                                </option>
                            ))}
                            <option value={OTHER}>{text.other}</option>
                        </Select>
                    )}
                </Field>
                {reason === OTHER && (
                    <Field label={text.otherLabel} error={formState.errors.note?.message}>
                        {(aria) => <Textarea {...aria} rows={3} maxLength={1000} {...register('note')} />}
                    </Field>
                )}
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
