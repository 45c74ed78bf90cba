import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { Note } from '#components/note.tsx';
import { Section } from '#components/section.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select, Textarea } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { saveBrand } from '#features/email/brand/api/brand.ts';
import { brandFieldsOf, brandOf, brandSchema, paleColors, type BrandFields } from '#features/email/brand/fields.ts';
import { brandStrings as text } from '#features/email/brand/strings.ts';
import { COLORS, FONTS, type Brand } from '#features/email/brand/types.ts';
import { ColorInput } from '#features/email/designer/panel/color-input.tsx';
import { ImageInput } from '#features/email/designer/panel/image-input.tsx';
import { SocialInput } from '#features/email/designer/panel/social-input.tsx';
import { ConflictNote } from '#features/email/parts/conflict-note.tsx';
import { isStale } from '#features/email/parts/stale.ts';
import { emailStrings } from '#features/email/strings.ts';
import { messageOf } from '#lib/api/problem.ts';

type Form = UseFormReturn<BrandFields>;

interface BrandFormProps {
    brand: Brand;
    /** Whether somebody else has saved since. */
    isOutdated: boolean;
    canWrite: boolean;
    onSaved: (saved: Brand) => void;
    /** Shows what somebody else saved. */
    onCurrent: () => unknown;
}

/** Edits the brand as the person saw it. */
export function BrandForm({ brand, isOutdated, canWrite, onSaved, onCurrent }: BrandFormProps) {
    const form = useForm<BrandFields>({ resolver: zodResolver(brandSchema), defaultValues: brandFieldsOf(brand), mode: 'onTouched' });
    const [failure, setFailure] = useState<unknown>();
    const { isDirty, isSubmitting } = form.formState;
    const isConflict = isOutdated || isStale(failure);
    const stop = useStopQuestion(isDirty && !isSubmitting, emailStrings.leave);
    const save = form.handleSubmit(async (fields) => {
        setFailure(undefined);
        try {
            const saved = await saveBrand(brand.version, brandOf(fields));
            toast(text.saved);
            onSaved(saved);
        } catch (problem) {
            setFailure(problem);
        }
    });
    return (
        <form noValidate className="min-w-0" onSubmit={(event) => void save(event)}>
            <fieldset disabled={!canWrite} className="flex min-w-0 flex-col gap-5">
                <Company form={form} />
                <Logo form={form} />
                <Look form={form} />
                <Social form={form} />
            </fieldset>
            <div className="mt-5 flex flex-wrap items-center gap-3 border-t border-line pt-4">
                {canWrite ? (
                    <Button type="submit" look="primary" busy={isSubmitting} disabled={!isDirty || isConflict}>
                        {text.save}
                    </Button>
                ) : (
                    <p className="text-label text-muted">{text.readOnly}</p>
                )}
                {isDirty && failure === undefined && !isConflict && <p className="text-label text-muted">{text.unsaved}</p>}
                {failure !== undefined && !isConflict && (
                    <p role="alert" className="text-table text-bad">
                        {messageOf(failure)}
                    </p>
                )}
            </div>
            {canWrite && isConflict && (
                <div className="mt-4">
                    <ConflictNote onShow={onCurrent} />
                </div>
            )}
            {stop.question}
        </form>
    );
}

const Company = ({ form: { register } }: { form: Form }) => (
    <Section title={text.company}>
        <div className="flex flex-col gap-4 p-4">
            <Field label={text.companyName} optional help={text.companyHelp}>
                {(aria) => <Input {...aria} maxLength={200} {...register('companyName')} />}
            </Field>
            <Field label={text.address} optional help={text.addressHelp}>
                {(aria) => <Textarea {...aria} rows={2} maxLength={500} {...register('address')} />}
            </Field>
        </div>
    </Section>
);

function Logo({ form }: { form: Form }) {
    const { errors } = form.formState;
    return (
        <Section title={text.logo}>
            <div className="flex flex-col gap-4 p-4">
                <Controller
                    control={form.control}
                    name="logoUrl"
                    render={({ field: { value, onChange } }) => (
                        <Field label={text.logoUrl} optional error={errors.logoUrl?.message}>
                            {(aria) => (
                                <ImageInput
                                    aria={aria}
                                    value={value}
                                    onChange={(url, alt) => {
                                        onChange(url);
                                        if (alt) form.setValue('logoAlt', alt, { shouldDirty: true });
                                    }}
                                />
                            )}
                        </Field>
                    )}
                />
                <div className="grid grid-cols-[minmax(0,1fr)_8rem] gap-3">
                    <Field label={text.logoAlt} error={errors.logoAlt?.message}>
                        {(aria) => <Input {...aria} maxLength={200} {...form.register('logoAlt')} />}
                    </Field>
                    <Field label={text.logoWidth} error={errors.logoWidth?.message}>
                        {(aria) => <Input {...aria} type="number" {...form.register('logoWidth')} />}
                    </Field>
                </div>
            </div>
        </Section>
    );
}

const SCHEMES = [
    { name: 'colors', scheme: text.light },
    { name: 'darkColors', scheme: text.dark },
] as const;

function Look({ form }: { form: Form }) {
    const [light, dark] = useWatch({ control: form.control, name: ['colors', 'darkColors'] });
    const pale = [...paleColors(text.light, light), ...paleColors(text.dark, dark)];
    return (
        <Section title={text.look}>
            <div className="flex flex-col gap-4 p-4">
                <Field label={text.font}>
                    {(aria) => (
                        <Select {...aria} className="max-w-60" {...form.register('font')}>
                            {FONTS.map((font) => (
                                <option key={font} value={font}>
                                    {text.fonts[font]}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
                <div className="grid gap-6 sm:grid-cols-2">
                    {SCHEMES.map(({ name, scheme }) => (
                        <fieldset key={name} className="flex min-w-0 flex-col gap-3">
                            <legend className="mb-2 text-table font-semibold">{scheme}</legend>
                            {COLORS.map((color) => (
                                <Controller
                                    key={color}
                                    control={form.control}
                                    name={`${name}.${color}`}
                                    render={({ field: { value, onChange }, fieldState }) => (
                                        <Field label={text.colors[color]} error={fieldState.error?.message}>
                                            {(aria) => <ColorInput aria={aria} label={text.colorOf(text.colors[color], scheme)} value={value || undefined} onChange={(typed) => onChange(typed ?? '')} />}
                                        </Field>
                                    )}
                                />
                            ))}
                        </fieldset>
                    ))}
                </div>
                {pale.map((message) => (
                    <Note key={message} tone="warn">
                        {message}
                    </Note>
                ))}
            </div>
        </Section>
    );
}

const Social = ({ form }: { form: Form }) => (
    <Section title={text.social}>
        <div className="p-4">
            <Controller
                control={form.control}
                name="socialLinks"
                render={({ field: { value, onChange }, fieldState }) => (
                    <>
                        <SocialInput links={value} invalid={fieldState.invalid} onChange={onChange} />
                        {fieldState.invalid && <p className="mt-1.5 text-label text-bad">{text.socialInvalid}</p>}
                    </>
                )}
            />
        </div>
    </Section>
);
