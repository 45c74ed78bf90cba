import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Textarea } from '#components/ui/input.tsx';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import { Counted } from '#features/content/repurpose/edit/counted.tsx';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { usePublished } from '#features/content/repurpose/edit/use-draft-check.ts';
import { useRemoval } from '#features/content/repurpose/edit/use-removal.ts';
import { Counter } from '#features/content/repurpose/rules/counter.tsx';
import { countingOf, lengthOf } from '#features/content/repurpose/rules/counting.ts';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = editStrings;

/** The posts that the service accepts, where the rules are not known. */
const MOST_POSTS = 25;

/** The posts of a thread, in order. Each is counted as the platform does, the last one with the link and hashtags. */
export function ThreadEditor({ piece, form, fields }: { piece: Piece; form: UseFormReturn<PieceFields>; fields: PieceFields }) {
    const rules = useRules(piece.platform);
    const posts = useFieldArray({ control: form.control, name: 'parts' });
    const { list, remove } = useRemoval<HTMLOListElement>(posts.fields.length, posts.remove);
    const published = usePublished(piece, fields);
    const counting = countingOf(piece.platform, rules);
    const limit = rules?.limits.MAX_LENGTH?.value ?? piece.maxLength;
    const total = posts.fields.length;
    return (
        <ol ref={list} className="flex flex-col gap-3">
            {posts.fields.map((post, index) => (
                <li key={post.id}>
                    <Counted counter={<Counter length={lengthOf(published[index] ?? '', counting)} limit={limit} />}>
                        <Field label={repurposeStrings.piece.postOf(index + 1, total)} error={form.formState.errors.parts?.[index]?.text?.message}>
                            {(aria) => <Textarea {...aria} className="field-sizing-content min-h-20 leading-6" {...form.register(`parts.${index}.text`)} />}
                        </Field>
                    </Counted>
                    <div className="mt-1 flex justify-end">
                        <Button look="quiet" size="small" disabled={index === 0} aria-label={text.movePostUp(index + 1)} icon={<ArrowUp size={14} />} onClick={() => posts.move(index, index - 1)} />
                        <Button look="quiet" size="small" disabled={index === total - 1} aria-label={text.movePostDown(index + 1)} icon={<ArrowDown size={14} />} onClick={() => posts.move(index, index + 1)} />
                        <Button look="quiet" size="small" disabled={total === 1} aria-label={text.removePost(index + 1)} icon={<Trash2 size={14} />} onClick={() => remove(index)} />
                    </div>
                </li>
            ))}
            <li>
                <Button size="small" icon={<Plus size={14} />} disabled={total >= (rules?.limits.MAX_PARTS?.value ?? MOST_POSTS)} onClick={() => posts.append({ text: '' })}>
                    {text.addPost}
                </Button>
            </li>
        </ol>
    );
}
