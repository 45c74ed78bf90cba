import { Images } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select, Textarea } from '#components/ui/input.tsx';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import type { PostForm } from '#features/content/posts/editor/use-post-form.ts';
import { contentStrings } from '#features/content/strings.ts';
import { languageName } from '#lib/format/text.ts';

const MediaPicker = lazy(() => import('#features/content/media/picker.tsx'));
const text = editorStrings.fields;

/** What lists, feeds and content made from the post use. */
export function DetailsSection({ editor, readOnly }: { editor: PostForm; readOnly: boolean }) {
    const { form, fields, seen } = editor;
    const { errors } = form.formState;
    const [picking, setPicking] = useState(false);
    const known = contentStrings.languages.some(({ tag }) => tag === fields.language);
    return (
        <Section title={editorStrings.sections.details}>
            <fieldset disabled={readOnly} className="flex flex-col gap-4 px-4 py-4">
                <Field label={text.slug} optional={!seen} help={seen ? text.slugFixed : text.slugHelp} error={errors.slug?.message}>
                    {(aria) => <Input {...aria} {...form.register('slug')} readOnly={seen !== undefined} className="read-only:bg-hover read-only:text-muted" />}
                </Field>
                <Field label={text.excerpt} optional help={text.excerptHelp} error={errors.excerpt?.message}>
                    {(aria) => <Textarea {...aria} rows={3} {...form.register('excerpt')} />}
                </Field>
                <Field label={text.keywords} optional help={text.keywordsHelp} error={errors.keywords?.message}>
                    {(aria) => <Input {...aria} {...form.register('keywords')} />}
                </Field>
                <Field label={text.language}>
                    {(aria) => (
                        <Select {...aria} {...form.register('language')}>
                            <option value="">{text.detected}</option>
                            {contentStrings.languages.map(({ tag, name }) => (
                                <option key={tag} value={tag}>
                                    {name}
                                </option>
                            ))}
                            {fields.language && !known && <option value={fields.language}>{languageName(fields.language)}</option>}
                        </Select>
                    )}
                </Field>
                <Field label={text.url} optional help={text.urlHelp} error={errors.url?.message}>
                    {(aria) => <Input {...aria} type="url" inputMode="url" {...form.register('url')} />}
                </Field>
                <Field label={text.image} optional help={text.imageHelp} error={errors.image?.message}>
                    {(aria) => (
                        <span className="flex gap-2">
                            <Input {...aria} type="url" inputMode="url" {...form.register('image')} />
                            <Button icon={<Images size={14} />} onClick={() => setPicking(true)}>
                                {text.fromLibrary}
                            </Button>
                        </span>
                    )}
                </Field>
                <Field label={text.author} optional error={errors.author?.message}>
                    {(aria) => <Input {...aria} {...form.register('author')} />}
                </Field>
            </fieldset>
            {picking && (
                <Suspense>
                    <MediaPicker
                        kind="IMAGE"
                        onClose={() => setPicking(false)}
                        onPick={([picked]) => picked && form.setValue('image', picked.url, { shouldDirty: true, shouldValidate: true })}
                    />
                </Suspense>
            )}
        </Section>
    );
}
