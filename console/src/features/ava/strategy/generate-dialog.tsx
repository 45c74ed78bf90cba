import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { generateStrategy } from '#features/ava/api/strategy.ts';
import { strategyStrings } from '#features/ava/strategy/strings.ts';
import { wishOf, wishSchema, type WishFields } from '#features/ava/strategy/wish.ts';
import type { Strategy } from '#features/ava/types.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = strategyStrings.dialog;

/** Asks whom and what the strategy is for, and has Ava make a new version. */
export function GenerateDialog({ campaign, onClose }: { campaign: Campaign; onClose: (strategy?: Strategy) => void }) {
    const { register, handleSubmit, formState } = useForm<WishFields>({
        resolver: zodResolver(wishSchema),
        defaultValues: { targetAudience: campaign.targetAudience ?? '', objectives: campaign.objectives.join('\n') },
        mode: 'onTouched',
    });
    const { errors, isSubmitting } = formState;
    const [failure, setFailure] = useState<string>();
    const [key] = useState(() => crypto.randomUUID());
    const generate = handleSubmit(async (typed) => {
        setFailure(undefined);
        try {
            const strategy = await generateStrategy(campaign.id, wishOf(typed), key);
            toast(text.done(strategy.version));
            onClose(strategy);
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
                    <Button onClick={() => onClose()}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={isSubmitting} onClick={() => void generate()}>
                        {text.action}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void generate(event)}>
                <Field label={text.audience} optional help={text.audienceHelp} error={errors.targetAudience?.message}>
                    {(aria) => <Input {...aria} {...register('targetAudience')} />}
                </Field>
                <Field label={text.objectives} optional help={text.objectivesHelp} error={errors.objectives?.message}>
                    {(aria) => <Textarea {...aria} {...register('objectives')} />}
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
