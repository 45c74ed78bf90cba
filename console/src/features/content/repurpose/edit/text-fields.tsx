import type { UseFormReturn } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import { Counted } from '#features/content/repurpose/edit/counted.tsx';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { usePublished } from '#features/content/repurpose/edit/use-draft-check.ts';
import { Counter } from '#features/content/repurpose/rules/counter.tsx';
import { countingOf, lengthOf } from '#features/content/repurpose/rules/counting.ts';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = editStrings;

interface Props {
    piece: Piece;
    form: UseFormReturn<PieceFields>;
    fields: PieceFields;
}

/** Subject, preview text and text, each with a counter; a thread has its own editor. */
export function TextFields({ piece, form, fields }: Props) {
    const rules = useRules(piece.platform);
    const [published = ''] = usePublished(piece, fields);
    const { register, formState: { errors } } = form;
    const isEmail = piece.platform === 'EMAIL';
    return (
        <>
            {isEmail && (
                <>
                    <Counted counter={<Counter length={fields.subject.length} limit={rules?.limits.ADVISED_SUBJECT?.value} advised />}>
                        <Field label={text.fields.subject} error={errors.subject?.message}>
                            {(aria) => <Input {...aria} maxLength={1000} {...register('subject')} />}
                        </Field>
                    </Counted>
                    <Counted counter={<Counter length={fields.previewText.length} limit={rules?.limits.ADVISED_PREVIEW?.value} advised />}>
                        <Field label={text.fields.previewText}>{(aria) => <Input {...aria} maxLength={500} {...register('previewText')} />}</Field>
                    </Counted>
                </>
            )}
            {fields.parts.length === 0 && (
                <Counted
                    counter={<Counter length={lengthOf(published, countingOf(piece.platform, rules))} limit={isEmail ? undefined : (rules?.limits.MAX_LENGTH?.value ?? piece.maxLength)} />}
                >
                    <Field label={piece.script.length > 0 ? repurposeStrings.piece.caption : text.fields.text} error={errors.text?.message}>
                        {(aria) => <Textarea {...aria} className="field-sizing-content min-h-24 leading-6" {...register('text')} />}
                    </Field>
                </Counted>
            )}
        </>
    );
}

/** Hashtags and link, which are added to the text when it is published. */
export function ExtraFields({ piece, form }: Omit<Props, 'fields'>) {
    const { register, formState: { errors } } = form;
    return (
        <div className="grid gap-4 sm:grid-cols-2">
            {piece.platform !== 'EMAIL' && (
                <Field label={text.fields.hashtags} help={text.hashtagsHelp} error={errors.hashtags?.message}>
                    {(aria) => <Input {...aria} {...register('hashtags')} />}
                </Field>
            )}
            <Field label={text.fields.link} error={errors.link?.message}>
                {(aria) => <Input {...aria} type="url" {...register('link')} />}
            </Field>
        </div>
    );
}
