import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { Note } from '#components/note.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { merge } from '#features/campaigns/parts/merge.ts';
import { editMedia } from '#features/content/media/api/edit-media.ts';
import { fetchOne } from '#features/content/media/api/media.ts';
import { MOST_ALT_TEXT, MOST_NAME } from '#features/content/media/facts.ts';
import { mediaStrings } from '#features/content/media/strings.ts';
import type { Media } from '#features/content/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

const text = mediaStrings.details;

interface Fields {
    name: string;
    altText: string;
}

const fieldsOf = ({ name, altText }: Media): Fields => ({ name, altText: altText ?? '' });
const same = (field: keyof Fields, one: Fields, other: Fields) => one[field].trim() === other[field].trim();

const schema = z.object({
    name: z.string().check(
        z.refine((typed) => typed.trim() !== '', text.nameMissing),
        z.maxLength(MOST_NAME, text.tooLong(MOST_NAME)),
    ),
    altText: z.string().check(z.maxLength(MOST_ALT_TEXT, text.tooLong(MOST_ALT_TEXT))),
});

/** The name and the alt text of a file as typed. They outlive the form, so that a question in between loses nothing. */
export function useDetails(media: Media, onSaved: (media: Media) => void) {
    const [seen, setSeen] = useState(media);
    const [theirs, setTheirs] = useState<Fields>();
    const [failure, setFailure] = useState<string>();
    const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: fieldsOf(media), mode: 'onTouched' });
    const fields = useWatch({ control: form.control }) as Fields;
    const dirty = !same('name', fieldsOf(seen), fields) || !same('altText', fieldsOf(seen), fields);

    const send = async (from: Media, typed: Fields): Promise<void> => {
        const base = fieldsOf(from);
        try {
            const saved = await editMedia(
                from.id,
                { ...(!same('name', base, typed) && { name: typed.name.trim() }), ...(!same('altText', base, typed) && { altText: typed.altText.trim() }) },
                from.version,
            );
            setSeen(saved);
            setTheirs(undefined);
            const { values } = merge(typed, form.getValues(), fieldsOf(saved), same);
            form.reset(fieldsOf(saved));
            form.reset(values, { keepDefaultValues: true });
            toast(text.saved);
            onSaved(saved);
        } catch (problem) {
            if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
            const now = await fetchOne(from.id);
            const sent = merge(base, typed, fieldsOf(now), same);
            // Holds also what was typed since it was sent.
            const shown = merge(base, form.getValues(), fieldsOf(now), same);
            setSeen(now);
            form.reset(shown.values, { keepDefaultValues: true });
            if (shown.conflicts.length > 0) setTheirs(fieldsOf(now));
            else if (sent.conflicts.length === 0) await send(now, sent.values);
        }
    };
    const save = form.handleSubmit(async (typed) => {
        setFailure(undefined);
        try {
            await send(seen, typed);
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return { form, fields, theirs, failure, dirty, save };
}

/** Edits the name and the alt text of a file. */
export function DetailsForm({ details }: { details: ReturnType<typeof useDetails> }) {
    const { form, fields, theirs, failure, dirty, save } = details;
    const { errors, isSubmitting } = form.formState;
    return (
        <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
            {theirs && (
                <div role="alert">
                    <Note tone="warn">
                        {text.changed}
                        <span className="mt-1 block text-muted">
                            {text.theirs} {[theirs.name, theirs.altText || text.noTheirs].join(' · ')}
                        </span>
                    </Note>
                </div>
            )}
            <Field label={text.name} error={errors.name?.message}>
                {(aria) => <Input {...aria} {...form.register('name')} />}
            </Field>
            <Field label={text.altText} help={fields.altText ? text.altTextCount(fields.altText.length, MOST_ALT_TEXT) : text.altTextHelp} error={errors.altText?.message}>
                {(aria) => <Textarea {...aria} rows={3} {...form.register('altText')} />}
            </Field>
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <Button type="submit" look="primary" className="self-start" busy={isSubmitting} disabled={!dirty}>
                {text.save}
            </Button>
        </form>
    );
}
