import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { keywordsOf } from '#features/content/posts/keywords.ts';
import { generatePost } from '#features/content/posts/api/generate-post.ts';
import { postListStrings } from '#features/content/posts/list/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import type { DraftLength, Post } from '#features/content/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

const text = postListStrings.theme;
const LENGTHS: DraftLength[] = ['SHORT', 'MEDIUM', 'LONG'];
const FIELDS = ['theme', 'keywords'] as const;

const schema = z.object({
    theme: z.string().check(z.trim(), z.minLength(1, text.themeMissing), z.maxLength(300, text.themeTooLong)),
    keywords: z.string().check(
        z.refine((typed) => keywordsOf(typed).length <= 20, text.tooMany),
        z.refine((typed) => keywordsOf(typed).every((word) => word.length <= 100), text.keywordTooLong),
    ),
    length: z.enum(['SHORT', 'MEDIUM', 'LONG']),
    language: z.string(),
});

/** Makes a draft about a theme. */
export function ThemeDialog({ onClose, onMade }: { onClose: () => void; onMade: (post: Post) => void }) {
    const { register, handleSubmit, setError, formState } = useForm({
        resolver: zodResolver(schema),
        defaultValues: { theme: '', keywords: '', length: 'MEDIUM' as DraftLength, language: '' },
    });
    const key = useRef(crypto.randomUUID());
    const [failure, setFailure] = useState<string>();
    const stop = useRef<AbortController>(undefined);
    useEffect(() => () => stop.current?.abort(), []);
    const make = handleSubmit(async ({ theme, keywords, length, language }) => {
        setFailure(undefined);
        const { signal } = (stop.current = new AbortController());
        try {
            const post = await generatePost({ theme, keywords: keywordsOf(keywords), length, ...(language && { language }) }, key.current, signal);
            if (signal.aborted) return;
            toast(text.done(post.title));
            onClose();
            onMade(post);
        } catch (problem) {
            if (signal.aborted) return;
            // The next attempt may have other fields, which the service refuses under the same key.
            if (problem instanceof Problem && !problem.retryable) key.current = crypto.randomUUID();
            const field = FIELDS.find((name) => problem instanceof Problem && problem.errors.some(({ pointer }) => pointer.startsWith(`/${name}`)));
            if (field) setError(field, { message: (problem as Problem).detail || messageOf(problem) }, { shouldFocus: true });
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
                    <Button onClick={onClose}>{contentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void make()}>
                        {text.action}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void make(event)}>
                <Field label={text.theme} error={formState.errors.theme?.message}>
                    {(aria) => <Input {...aria} maxLength={300} placeholder={text.themePlaceholder} {...register('theme')} />}
                </Field>
                <Field label={text.keywords} optional help={text.keywordsHelp} error={formState.errors.keywords?.message}>
                    {(aria) => <Input {...aria} {...register('keywords')} />}
                </Field>
                <div className="grid grid-cols-2 gap-4">
                    <Field label={text.length}>
                        {(aria) => (
                            <Select {...aria} {...register('length')}>
                                {LENGTHS.map((length) => (
                                    <option key={length} value={length}>
                                        {text.lengths[length]}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                    <Field label={text.language}>
                        {(aria) => (
                            <Select {...aria} {...register('language')}>
                                <option value="">{text.sameLanguage}</option>
                                {contentStrings.languages.map(({ tag, name }) => (
                                    <option key={tag} value={tag}>
                                        {name}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                </div>
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
