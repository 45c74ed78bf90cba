import type { ReactNode } from 'react';
import { Section } from '#components/section.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import type { PostForm } from '#features/content/posts/editor/use-post-form.ts';

const text = editorStrings;

// About what search engines show on a desktop before they cut.
const TITLE = 60;
const DESCRIPTION = 155;

const counter = (typed: string, advised: number): ReactNode => {
    const length = [...typed.trim()].length;
    if (length <= advised) return text.counter.of(length, advised);
    return <span className="text-warn">{text.counter.over(length, advised)}</span>;
};

/** What search engines and link previews show, with how it may look. */
export function SearchSection({ editor, readOnly }: { editor: PostForm; readOnly: boolean }) {
    const { form, fields } = editor;
    const { errors } = form.formState;
    const title = fields.metaTitle.trim() || fields.title.trim() || text.untitled;
    const description = fields.metaDescription.trim() || fields.excerpt.trim();
    const address = fields.url.trim().replace(/^https?:\/\//, '') || fields.slug.trim();
    return (
        <Section title={text.sections.search}>
            <fieldset disabled={readOnly} className="flex flex-col gap-4 px-4 py-4">
                <Field label={text.fields.metaTitle} optional help={fields.metaTitle ? counter(fields.metaTitle, TITLE) : text.fields.metaTitleHelp} error={errors.metaTitle?.message}>
                    {(aria) => <Input {...aria} {...form.register('metaTitle')} />}
                </Field>
                <Field label={text.fields.metaDescription} optional help={counter(fields.metaDescription, DESCRIPTION)} error={errors.metaDescription?.message}>
                    {(aria) => <Textarea {...aria} rows={3} {...form.register('metaDescription')} />}
                </Field>
                <figure>
                    <figcaption className="mb-1.5 text-label text-faint">{text.snippet}</figcaption>
                    <div className="rounded-md border border-line bg-canvas px-3 py-2.5">
                        {address && <p className="truncate text-label text-faint">{address}</p>}
                        <p dir="auto" className="line-clamp-2 font-medium break-words text-accent">{title}</p>
                        {description && <p dir="auto" className="mt-0.5 line-clamp-2 text-table break-words text-muted">{description}</p>}
                    </div>
                </figure>
            </fieldset>
        </Section>
    );
}
