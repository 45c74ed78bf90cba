import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input, Select, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { Conflicts } from '#features/campaigns/parts/conflicts.tsx';
import { merge } from '#features/campaigns/parts/merge.ts';
import { changeVoice, createVoice, fetchVoice } from '#features/content/voices/api/save-voice.ts';
import { sameVoiceField, voiceChange, voiceFieldsOf, voiceSchema, voiceText, type VoiceFields } from '#features/content/voices/fields.ts';
import { voiceStrings } from '#features/content/voices/strings.ts';
import { TONES, type BrandVoice } from '#features/content/voices/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';

const text = voiceStrings.dialog;

interface Clash {
    fields: (keyof VoiceFields)[];
    theirs: VoiceFields;
}

/** Adds a voice, or edits one. Sends only what the person changed. */
export function VoiceDialog({ voice, onClose }: { voice: BrandVoice | undefined; onClose: () => void }) {
    const [seen, setSeen] = useState(voice);
    const [clash, setClash] = useState<Clash>();
    const [failure, setFailure] = useState<unknown>();
    // What is typed while changes are on their way would be lost.
    const [saving, setSaving] = useState(false);
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const form = useForm<VoiceFields>({ defaultValues: voiceFieldsOf(voice), resolver: zodResolver(voiceSchema), mode: 'onTouched' });
    const { register, formState: { errors, isSubmitting } } = form;
    const fields = useWatch({ control: form.control }) as VoiceFields;

    const [discarding, setDiscarding] = useState(false);
    const close = () => (Object.keys(voiceChange(voiceFieldsOf(voice), fields)).length > 0 ? setDiscarding(true) : onClose());

    const send = async (from: BrandVoice | undefined, typed: VoiceFields): Promise<void> => {
        const change = voiceChange(voiceFieldsOf(from), typed);
        try {
            if (!from) await createVoice({ ...change, name: typed.name.trim() }, idempotencyKey);
            else if (Object.keys(change).length > 0) await changeVoice(from.id, change, from.version);
        } catch (problem) {
            if (!from || !(problem instanceof Problem) || problem.status !== 412) throw problem;
            return reconcile(from);
        }
        toast(text.saved(typed.name.trim()));
        onClose();
    };

    const reconcile = async (from: BrandVoice): Promise<void> => {
        const now = await fetchVoice(from.id);
        const theirs = voiceFieldsOf(now);
        const merged = merge(voiceFieldsOf(from), form.getValues(), theirs, sameVoiceField);
        setSeen(now);
        form.reset(merged.values, { keepDefaultValues: true });
        if (merged.conflicts.length === 0) return send(now, merged.values);
        setClash({ fields: merged.conflicts, theirs });
    };

    const submit = form.handleSubmit(async (typed) => {
        setFailure(undefined);
        setSaving(true);
        await send(seen, typed)
            .catch(setFailure)
            .finally(() => setSaving(false));
    });

    const decide = (field: keyof VoiceFields, take: boolean) => {
        if (!clash) return;
        if (take) form.setValue(field, clash.theirs[field], { shouldDirty: true, shouldValidate: true });
        const rest = clash.fields.filter((one) => one !== field);
        setClash(rest.length > 0 ? { ...clash, fields: rest } : undefined);
    };

    return (
        <>
            <Dialog
                open
                wide
                onOpenChange={(open) => !open && close()}
                title={voice ? text.change(voice.name) : text.create}
                footer={
                    <>
                        <Button onClick={close}>{componentStrings.cancel}</Button>
                        <Button look="primary" busy={isSubmitting} disabled={clash !== undefined} onClick={() => void submit()}>
                            {voice ? text.save : text.add}
                        </Button>
                    </>
                }
            >
                <form noValidate onSubmit={(event) => void (clash ? event.preventDefault() : submit(event))}>
                    <fieldset disabled={saving} className="flex flex-col gap-4">
                        {clash && (
                            <Conflicts
                                title={text.conflict}
                                conflicts={clash.fields.map((field) => ({ field, label: text[field], mine: voiceText(field, fields), theirs: voiceText(field, clash.theirs) }))}
                                onDecide={(field, take) => decide(field as keyof VoiceFields, take)}
                            />
                        )}
                        <div className="grid gap-4 sm:grid-cols-2">
                            <Field label={text.name} error={errors.name?.message}>
                                {(aria) => <Input {...aria} maxLength={100} {...register('name')} />}
                            </Field>
                            <Field label={text.tone}>
                                {(aria) => (
                                    <Select {...aria} {...register('tone')}>
                                        {TONES.map((tone) => (
                                            <option key={tone} value={tone}>
                                                {voiceStrings.tone[tone]}
                                            </option>
                                        ))}
                                    </Select>
                                )}
                            </Field>
                            <Field label={text.doWords} help={text.wordsHelp} error={errors.doWords?.message}>
                                {(aria) => <Textarea {...aria} rows={4} {...register('doWords')} />}
                            </Field>
                            <Field label={text.dontWords} help={text.wordsHelp} error={errors.dontWords?.message}>
                                {(aria) => <Textarea {...aria} rows={4} {...register('dontWords')} />}
                            </Field>
                        </div>
                        <Field label={text.notes} optional help={text.notesHelp}>
                            {(aria) => <Textarea {...aria} rows={2} maxLength={2000} {...register('notes')} />}
                        </Field>
                        <Field label={text.samples} optional help={text.samplesHelp} error={errors.samples?.message}>
                            {(aria) => <Textarea {...aria} rows={4} {...register('samples')} />}
                        </Field>
                        <label className="flex cursor-pointer items-center gap-2.5 text-table">
                            <Checkbox {...register('isDefault')} />
                            {text.isDefault}
                        </label>
                    </fieldset>
                    {failure !== undefined && (
                        <p role="alert" className="mt-4 text-table text-bad">
                            {messageOf(failure)}
                        </p>
                    )}
                </form>
            </Dialog>
            {discarding && <Confirm open danger title={text.discard} description={text.discardDetail} action={text.discardAction} onOpenChange={setDiscarding} onConfirm={async () => onClose()} />}
        </>
    );
}
