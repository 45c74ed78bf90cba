import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeList, createList } from '#features/email/lists/api/lists.ts';
import { contrastOnWhite, listChange, listFieldsOf, listSchema, OPT_INS, type ListFields } from '#features/email/lists/fields.ts';
import { listStrings } from '#features/email/lists/strings.ts';
import type { ContactList } from '#features/email/lists/types.ts';
import { isReadable } from '#features/email/parts/contrast.ts';
import { messageOf } from '#lib/api/problem.ts';
import { mean } from '#lib/format/numbers.ts';

const text = listStrings.form;

/** Creates a list, or edits one. Sends only what the person changed. */
export function ListDialog({ list: given, onClose }: { list?: ContactList | undefined; onClose: (list?: ContactList) => void }) {
    // As the person saw it: what somebody else changes in the meantime stays.
    const [list] = useState(given);
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const [failure, setFailure] = useState<string>();
    const { register, handleSubmit, control, setValue, formState } = useForm<ListFields>({ resolver: zodResolver(listSchema), defaultValues: listFieldsOf(list), mode: 'onTouched' });
    const { errors } = formState;
    const color = useWatch({ control, name: 'color' });
    const contrast = contrastOnWhite(color);
    const save = handleSubmit(async (typed) => {
        setFailure(undefined);
        const change = listChange(list, typed);
        const name = typed.name.trim();
        try {
            const saved = !list ? await createList({ ...change, name }, idempotencyKey) : Object.keys(change).length > 0 ? await changeList(list, change) : list;
            toast(list ? text.saved(name) : text.created(name));
            onClose(saved);
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={list ? text.change : text.create}
            footer={
                <>
                    <Button onClick={() => onClose()}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void save()}>
                        {list ? text.save : text.add}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
                <Field label={text.name} help={text.nameHelp} error={errors.name?.message}>
                    {(aria) => <Input {...aria} maxLength={100} {...register('name')} />}
                </Field>
                <Field label={text.description} optional help={text.descriptionHelp}>
                    {(aria) => <Textarea {...aria} rows={2} maxLength={500} {...register('description')} />}
                </Field>
                <fieldset className="flex flex-col gap-2">
                    <legend className="mb-1.5 text-table font-medium">{text.optIn}</legend>
                    {OPT_INS.map((optIn) => (
                        <label key={optIn} className="flex cursor-pointer items-start gap-2.5 text-table">
                            <input type="radio" value={optIn} {...register('optIn')} className="mt-1 size-3.5 shrink-0 accent-(--accent-fill) max-sm:size-4.5" />
                            <span>
                                {listStrings.optIn[optIn]}
                                <span className="block text-label text-faint">{listStrings.optInHelp[optIn]}</span>
                            </span>
                        </label>
                    ))}
                </fieldset>
                <Field label={text.topics} optional help={text.topicsHelp} error={errors.topics?.message}>
                    {(aria) => <Textarea {...aria} rows={3} {...register('topics')} />}
                </Field>
                <Field label={text.color} help={contrast ? text.colorHelp(mean(contrast)) : text.colorOfBrand} error={errors.color?.message}>
                    {(aria) => (
                        <span className="flex items-center gap-2">
                            <input
                                type="color"
                                aria-label={text.pick}
                                value={contrast ? color : '#000000'}
                                onChange={(event) => setValue('color', event.target.value, { shouldValidate: true, shouldTouch: true })}
                                className="h-8 w-10 cursor-pointer rounded-md border border-strong bg-raised p-0.5 max-sm:h-10"
                            />
                            <Input {...aria} dir="ltr" maxLength={7} spellCheck={false} className="w-28 font-mono" {...register('color')} />
                            {contrast && isReadable(contrast) && (
                                <span aria-hidden className="rounded-md px-3 py-1.5 text-table font-medium text-on-accent" style={{ backgroundColor: color }}>
                                    {text.sample}
                                </span>
                            )}
                        </span>
                    )}
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
