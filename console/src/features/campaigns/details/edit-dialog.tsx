import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { updateCampaign, type CampaignChange } from '#features/campaigns/api/writes.ts';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { editChanges, editFieldsOf, editSchema, editText, sameEdit, type EditFields } from '#features/campaigns/details/edit-fields.ts';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { AmountInput } from '#features/campaigns/parts/amount-input.tsx';
import { AutoReallocationField } from '#features/campaigns/parts/auto-reallocation-field.tsx';
import { Conflicts } from '#features/campaigns/parts/conflicts.tsx';
import { merge } from '#features/campaigns/parts/merge.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';
import { amountOf, parseMoney } from '#lib/format/parse.ts';
import { zoneName } from '#lib/format/time.ts';
import { queries } from '#lib/queries.ts';

const text = detailStrings.editDialog;

/** Fields that two people changed, and the other person's values. */
interface Clash {
    fields: (keyof EditFields)[];
    theirs: EditFields;
}

/** Edits the fields that may still change while a campaign runs. Sends only what the person changed. */
export function EditDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
    // The campaign as the person saw it when they began; the page behind the dialog keeps updating.
    const [seen, setSeen] = useState(campaign);
    const [clash, setClash] = useState<Clash>();
    const [failure, setFailure] = useState<unknown>();
    const form = useForm<EditFields>({ defaultValues: editFieldsOf(campaign), resolver: zodResolver(editSchema(seen)), mode: 'onChange' });
    const { register, formState, control, setValue } = form;
    const fields = useWatch({ control }) as EditFields;
    const { currency } = seen.budget;

    const submit = form.handleSubmit(async (typed) => {
        setFailure(undefined);
        try {
            await send(seen, typed);
        } catch (problem) {
            setFailure(problem);
        }
    });

    const send = async (from: Campaign, typed: EditFields) => {
        const changes: CampaignChange = editChanges(from, typed);
        try {
            if (Object.keys(changes).length > 0) await updateCampaign(from.id, changes, from.version);
        } catch (problem) {
            if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
            return reconcile(from, typed);
        }
        toast(text.saved(typed.name.trim()));
        onClose();
    };

    const reconcile = async (from: Campaign, typed: EditFields): Promise<void> => {
        const now = await queries.fetchQuery({ ...campaignQuery(from.id), staleTime: 0 });
        const theirs = editFieldsOf(now);
        const merged = merge(editFieldsOf(from), typed, theirs, sameEdit(currency));
        setSeen(now);
        form.reset(merged.values, { keepDefaultValues: true });
        if (merged.conflicts.length === 0) return send(now, merged.values);
        setClash({ fields: merged.conflicts, theirs });
    };

    const decide = (field: keyof EditFields, take: boolean) => {
        if (!clash) return;
        if (take) setValue(field, clash.theirs[field], { shouldDirty: true, shouldValidate: true });
        const rest = clash.fields.filter((one) => one !== field);
        setClash(rest.length > 0 ? { ...clash, fields: rest } : undefined);
    };

    const errorAt = (pointer: string) => (failure instanceof Problem ? failure.errors.find((error) => error.pointer.startsWith(pointer))?.detail : undefined);
    const { errors } = formState;
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{campaignStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} disabled={Object.keys(errors).length > 0 || clash !== undefined} onClick={() => void submit()}>
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
                    if (!clash) void submit(event);
                }}
            >
                {clash && (
                    <Conflicts
                        title={text.conflict}
                        conflicts={clash.fields.map((field) => ({ field, label: text.fields[field], mine: editText(field, fields, seen), theirs: editText(field, clash.theirs, seen) }))}
                        onDecide={(field, take) => decide(field as keyof EditFields, take)}
                    />
                )}
                <Field label={text.fields.name} error={errors.name?.message ?? errorAt('/name')}>
                    {(aria) => <Input {...aria} maxLength={200} {...register('name')} />}
                </Field>
                <Field label={text.fields.ends} help={text.inZone(zoneName(seen.timeZone))} error={errors.ends?.message ?? errorAt('/endsAt')}>
                    {(aria) => <Input {...aria} type="datetime-local" {...register('ends')} />}
                </Field>
                <AmountInput label={text.budget(currency)} currency={currency} text={fields.total} error={errors.total?.message ?? errorAt('/budget')} {...register('total')} />
                <AutoReallocationField
                    value={fields.percentage}
                    total={amountOf(parseMoney(fields.total, currency)) ?? seen.budget.total}
                    currency={currency}
                    error={errors.percentage?.message ?? errorAt('/autoOptimizePercentage')}
                    onChange={(percentage) => setValue('percentage', percentage, { shouldDirty: true, shouldValidate: true })}
                />
                {failure !== undefined && (
                    <p role="alert" className="text-table text-bad">
                        {messageOf(failure)}
                    </p>
                )}
                <button type="submit" hidden />
            </form>
        </Dialog>
    );
}
