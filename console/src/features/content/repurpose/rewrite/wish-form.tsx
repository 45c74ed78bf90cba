import { useFormContext } from 'react-hook-form';
import { Note } from '#components/note.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select, Textarea } from '#components/ui/input.tsx';
import { isInParts, MOST_INSTRUCTION, type RewriteFields } from '#features/content/repurpose/rewrite/fields.ts';
import { rewriteStrings } from '#features/content/repurpose/rewrite/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { voiceStrings } from '#features/content/voices/strings.ts';
import { TONES } from '#features/content/voices/types.ts';
import { count } from '#lib/format/numbers.ts';

const text = rewriteStrings;

/** Asks how the text should differ. */
export function WishForm({ piece, hasModel, onSubmit }: { piece: Piece; hasModel: boolean; onSubmit: () => void }) {
    const { register, formState: { errors, isSubmitting } } = useFormContext<RewriteFields>();
    // A message that one of the three is needed goes when any of them is given.
    const deps: (keyof RewriteFields)[] = ['instruction', 'tone', 'maxLength'];
    return (
        <form
            noValidate
            className="flex flex-col gap-4"
            onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
            }}
        >
            {!hasModel && <Note tone="plain">{text.noModel}</Note>}
            <Field label={text.instruction} optional={hasModel} help={hasModel ? text.instructionHelp : text.instructionNeedsModel} error={errors.instruction?.message}>
                {(aria) => <Textarea {...aria} rows={3} maxLength={MOST_INSTRUCTION} {...register('instruction', { deps })} disabled={!hasModel} />}
            </Field>
            <div className="grid gap-4 sm:grid-cols-2">
                <Field label={text.tone} optional error={errors.tone?.message}>
                    {(aria) => (
                        <Select {...aria} {...register('tone', { deps })}>
                            <option value="">{text.sameTone}</option>
                            {TONES.map((tone) => (
                                <option key={tone} value={tone}>
                                    {voiceStrings.tone[tone]}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
                <Field label={text.maxLength} optional help={isInParts(piece) ? text.maxLengthHelpOfParts : text.maxLengthHelp(count(piece.length))} error={errors.maxLength?.message}>
                    {(aria) => (
                        <span className="flex items-center gap-2">
                            <Input {...aria} inputMode="numeric" className="w-24 text-right tabular-nums" {...register('maxLength', { deps })} />
                            <span className="text-table text-muted">{text.characters}</span>
                        </span>
                    )}
                </Field>
            </div>
            {isSubmitting && (
                <p role="status" className="text-table text-muted">
                    {text.working}
                </p>
            )}
            <button type="submit" hidden disabled={isSubmitting} />
        </form>
    );
}
