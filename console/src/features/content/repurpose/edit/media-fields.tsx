import { ArrowUp, Images, Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form';
import type { Media } from '#features/content/types.ts';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';
import { useRemoval } from '#features/content/repurpose/edit/use-removal.ts';

const text = editStrings;
const MediaPicker = lazy(() => import('#features/content/media/picker.tsx'));

/** The pictures and videos of the piece, in the order in which they are shown. */
export function MediaFields({ form }: { form: UseFormReturn<PieceFields> }) {
    const media = useFieldArray({ control: form.control, name: 'media' });
    const { list, remove } = useRemoval<HTMLFieldSetElement>(media.fields.length, media.remove);
    const { errors } = form.formState;
    const [picking, setPicking] = useState(false);
    // What is known of files that were chosen from the library.
    const [known, setKnown] = useState<ReadonlyMap<string, Media>>(new Map());
    const addresses = useWatch({ control: form.control, name: 'media' });
    const pick = (picked: Media[]) => {
        setKnown((before) => new Map([...before, ...picked.map((one) => [one.url, one] as const)]));
        picked.forEach(({ url }) => media.append({ address: url }));
    };
    return (
        <fieldset ref={list}>
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
                                <Button look="quiet" size="icon" aria-label={text.removeMedia(index + 1)} icon={<Trash2 size={14} />} onClick={() => remove(index)} />
                            </div>
                            <AltText of={known.get(addresses[index]?.address ?? '')} />
                            {problem && (
                                <p id={note} className="mt-1 text-label text-bad">
                                    {problem}
                                </p>
                            )}
                        </li>
                    );
                })}
            </ul>
            <div className="flex flex-wrap gap-2">
                <Button size="small" icon={<Images size={14} />} onClick={() => setPicking(true)}>
                    {text.chooseMedia}
                </Button>
                <Button data-add size="small" icon={<Plus size={14} />} onClick={() => media.append({ address: '' })}>
                    {text.addMedia}
                </Button>
            </div>
            <Suspense>{picking && <MediaPicker multiple onPick={pick} onClose={() => setPicking(false)} />}</Suspense>
        </fieldset>
    );
}

/** The text that is published with a file for those who cannot see it; it belongs to the file in the library. */
const AltText = ({ of }: { of: Media | undefined }) =>
    of && <p className={of.altText ? 'mt-1 text-label text-muted' : 'mt-1 text-label text-warn'}>{of.altText ? text.altText(of.altText) : text.noAltText(of.name)}</p>;
