import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { fetchMedia } from '#features/content/media/api/fetch-media.ts';
import { MOST_ALT_TEXT } from '#features/content/media/facts.ts';
import { mediaStrings } from '#features/content/media/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import type { Media } from '#features/content/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

const text = mediaStrings.address;

// The service names the field by a pointer.
const URL_FIELD = 'url';

const schema = z.object({
    url: z.string().check(
        z.refine((typed) => typed.trim() !== '', text.urlMissing),
        z.refine((typed) => typed.trim() === '' || /^https?:\/\/[^\s/]+/i.test(typed.trim()), text.urlInvalid),
    ),
    altText: z.string().check(z.maxLength(MOST_ALT_TEXT, mediaStrings.details.tooLong(MOST_ALT_TEXT))),
});

/** Adds a picture or video of the web. */
export function AddressDialog({ onClose, onAdded }: { onClose: () => void; onAdded?: (media: Media) => void }) {
    const { register, handleSubmit, setError, formState } = useForm({ resolver: zodResolver(schema), defaultValues: { url: '', altText: '' } });
    const attempt = useRef({ body: '', key: '' });
    const [failure, setFailure] = useState<string>();
    const add = async ({ url, altText }: { url: string; altText: string }) => {
        setFailure(undefined);
        const wanted = { url: url.trim(), ...(altText.trim() && { altText: altText.trim() }) };
        const body = JSON.stringify(wanted);
        // Under one key, the service accepts one file only.
        if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() };
        try {
            const media = await fetchMedia(wanted, attempt.current.key);
            toast(text.added(media.name));
            onClose();
            onAdded?.(media);
        } catch (problem) {
            if (problem instanceof Problem && !problem.retryable) attempt.current = { body: '', key: '' };
            const field = problem instanceof Problem && problem.errors.find(({ pointer }) => pointer === `/${URL_FIELD}`);
            if (field) setError(URL_FIELD, { message: field.detail }, { shouldFocus: true });
            else setFailure(messageOf(problem));
        }
    };
    const submit = () => void handleSubmit(add)();
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{contentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={submit}>
                        {text.add}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => {
                    event.preventDefault();
                    submit();
                }}>
                <Field label={text.url} error={formState.errors.url?.message}>
                    {(aria) => <Input {...aria} type="url" inputMode="url" maxLength={2000} placeholder={text.urlPlaceholder} {...register('url')} />}
                </Field>
                <Field label={text.altText} optional help={mediaStrings.details.altTextHelp} error={formState.errors.altText?.message}>
                    {(aria) => <Textarea {...aria} rows={2} {...register('altText')} />}
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
