import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select, Textarea } from '#components/ui/input.tsx';
import { OWN_DESIGN, OWN_HTML, type AbFields } from '#features/email/ab-tests/form/fields.ts';
import { VariantDesign } from '#features/email/ab-tests/form/variant-design.tsx';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import { TagInput } from '#features/email/designer/panel/tag-input.tsx';
import type { Email } from '#features/email/emails/types.ts';
import { sendersQuery } from '#features/email/senders/api/senders.ts';
import { templatesQuery } from '#features/email/templates/api/templates.ts';

const text = abStrings.form;
const LETTERS = 'ABCDE';
const LONGEST = 255;

interface VariantProps {
    at: number;
    email: Email;
    form: UseFormReturn<AbFields>;
    onRemove: (() => void) | undefined;
    /** Absent until the variant is stored as it is here. */
    onPreview: (() => void) | undefined;
}

/** One variant: its subject, and if wanted its sender, content and time. */
export function VariantFieldset({ at, email, form, onRemove, onPreview }: VariantProps) {
    const name = LETTERS.charAt(at);
    const senders = useQuery(sendersQuery()).data?.items.filter(({ verified }) => verified);
    const errors = form.formState.errors.variants?.[at];
    const started = form.getValues(`variants.${at}`);
    return (
        <fieldset className="min-w-0 border-t border-line p-4 first:border-t-0">
            <legend className="sr-only">{abStrings.variant(name)}</legend>
            <div className="mb-3 flex min-h-8 items-center gap-2">
                <span aria-hidden className="grid size-6 place-items-center rounded-full bg-picked text-label font-semibold">
                    {name}
                </span>
                <span className="flex-1 text-table text-muted">{at === 0 && text.asEmail}</span>
                {onPreview && (
                    <Button size="small" onClick={onPreview}>
                        {abStrings.preview(name)}
                    </Button>
                )}
                {onRemove && <Button look="quiet" size="icon" aria-label={text.remove(name)} icon={<X size={14} />} onClick={onRemove} />}
            </div>
            <div className="flex flex-col gap-4">
                {(['subject', 'previewText'] as const).map((field) => (
                    <Controller
                        key={field}
                        control={form.control}
                        name={`variants.${at}.${field}`}
                        render={({ field: { value, onChange } }) => (
                            <Field label={text[field]} optional>
                                {(aria) => <TagInput aria={aria} label={text[field]} maxLength={LONGEST} placeholder={email[field] ?? ''} value={value} onChange={onChange} />}
                            </Field>
                        )}
                    />
                ))}
                <details open={Boolean(started.from || started.replyTo || started.content || started.delayHours || errors) || undefined}>
                    <summary className="cursor-pointer text-table text-muted">{text.more}</summary>
                    <div className="mt-3 flex flex-col gap-4">
                        <Field key={senders ? 'from' : 'from…'} label={text.from} optional>
                            {(aria) => (
                                <Select {...aria} {...form.register(`variants.${at}.from`)}>
                                    <option value="">{email.from}</option>
                                    {senders?.map(({ id, address }) => (
                                        <option key={id} value={address}>
                                            {address}
                                        </option>
                                    ))}
                                </Select>
                            )}
                        </Field>
                        <Field label={text.replyTo} optional error={errors?.replyTo?.message}>
                            {(aria) => <Input {...aria} type="email" dir="ltr" placeholder={email.replyTo ?? ''} {...form.register(`variants.${at}.replyTo`)} />}
                        </Field>
                        <Content name={name} at={at} email={email} form={form} />
                        <Field label={text.delay} optional error={errors?.delayHours?.message}>
                            {(aria) => <Input {...aria} inputMode="decimal" placeholder="0" className="w-28" {...form.register(`variants.${at}.delayHours`)} />}
                        </Field>
                    </div>
                </details>
            </div>
        </fieldset>
    );
}

/** The content of a variant: that of the email, of a template, or its own design or HTML. */
function Content({ name, at, email, form }: { name: string; at: number; email: Email; form: UseFormReturn<AbFields> }) {
    const templates = useInfiniteQuery(templatesQuery()).data?.pages.flatMap(({ items }) => items);
    const content = useWatch({ control: form.control, name: `variants.${at}.content` });
    const isUnlisted = content !== '' && content !== OWN_HTML && content !== OWN_DESIGN && !templates?.some(({ id }) => id === content);
    return (
        <>
            {/* A select forgets a value whose option comes later. */}
            <Field key={templates ? 'content' : 'content…'} label={text.content} optional>
                {(aria) => (
                    <Select {...aria} {...form.register(`variants.${at}.content`)}>
                        <option value="">{text.contentOfEmail}</option>
                        <option value={OWN_DESIGN}>{text.contentDesigned}</option>
                        <option value={OWN_HTML}>{text.contentOwn}</option>
                        {isUnlisted && <option value={content}>{text.contentOfTemplate}</option>}
                        {templates?.map((template) => (
                            <option key={template.id} value={template.id}>
                                {text.contentOf(template.name)}
                            </option>
                        ))}
                    </Select>
                )}
            </Field>
            {content === OWN_DESIGN && <VariantDesign name={name} at={at} email={email} form={form} />}
            {content === OWN_HTML && (
                <Field label={text.html} help={text.htmlHelp}>
                    {(aria) => <Textarea {...aria} dir="ltr" spellCheck={false} rows={6} className="font-mono text-table" {...form.register(`variants.${at}.html`)} />}
                </Field>
            )}
        </>
    );
}
