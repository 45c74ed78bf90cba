import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';

const text = editStrings;

/** The pictures and videos of the piece, in the order in which they are shown. */
export function MediaFields({ form }: { form: UseFormReturn<PieceFields> }) {
    const media = useFieldArray({ control: form.control, name: 'media' });
    const { errors } = form.formState;
    return (
        <fieldset>
            <legend className="mb-1.5 text-table font-medium">{text.fields.media}</legend>
            <ul className="flex flex-col gap-2 not-empty:mb-2">
                {media.fields.map((field, index) => {
                    const problem = errors.media?.[index]?.address?.message;
                    const note = `media-${index}-problem`;
                    return (
                        <li key={field.id}>
                            <div className="flex items-center gap-1">
                                <Input
                                    type="url"
                                    aria-label={text.mediaAddress(index + 1)}
                                    aria-invalid={problem ? true : undefined}
                                    aria-describedby={problem ? note : undefined}
                                    placeholder={text.mediaPlaceholder}
                                    {...form.register(`media.${index}.address`)}
                                />
                                <Button look="quiet" size="icon" disabled={index === 0} aria-label={text.moveMediaUp(index + 1)} icon={<ArrowUp size={14} />} onClick={() => media.move(index, index - 1)} />
                                <Button look="quiet" size="icon" aria-label={text.removeMedia(index + 1)} icon={<Trash2 size={14} />} onClick={() => media.remove(index)} />
                            </div>
                            {problem && (
                                <p id={note} className="mt-1 text-label text-bad">
                                    {problem}
                                </p>
                            )}
                        </li>
                    );
                })}
            </ul>
            <Button size="small" icon={<Plus size={14} />} onClick={() => media.append({ address: '' })}>
                {text.addMedia}
            </Button>
        </fieldset>
    );
}
