import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';
import { useRemoval } from '#features/content/repurpose/edit/use-removal.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';

const text = editStrings;

/** How long a new scene is, in seconds. */
const NEW_SCENE = 5;

/** The timed scenes of a video script: what is said and what stands on the screen. */
export function SceneEditor({ form }: { form: UseFormReturn<PieceFields> }) {
    const scenes = useFieldArray({ control: form.control, name: 'script' });
    const { list, remove } = useRemoval<HTMLFieldSetElement>(scenes.fields.length, scenes.remove);
    const append = () => {
        const end = Number(form.getValues('script').at(-1)?.to ?? 0);
        scenes.append({ from: String(end), to: String(end + NEW_SCENE), spoken: '', onScreen: '' });
    };
    return (
        <fieldset ref={list}>
            <legend className="mb-1.5 text-table font-medium">{text.fields.script}</legend>
            <ol className="flex flex-col gap-3">
                {scenes.fields.map((scene, index) => (
                    <Scene key={scene.id} form={form} index={index} onRemove={scenes.fields.length > 1 ? () => remove(index) : undefined} />
                ))}
            </ol>
            <Button size="small" className="mt-3" icon={<Plus size={14} />} onClick={append}>
                {text.addScene}
            </Button>
        </fieldset>
    );
}

function Scene({ form, index, onRemove }: { form: UseFormReturn<PieceFields>; index: number; onRemove: (() => void) | undefined }) {
    const { register, formState: { errors } } = form;
    const problem = errors.script?.[index]?.from?.message ?? errors.script?.[index]?.spoken?.message;
    const note = `scene-${index}-problem`;
    const aria = (invalid: unknown) => ({ 'aria-invalid': invalid ? true : undefined, 'aria-describedby': problem ? note : undefined });
    return (
        <li className="rounded-md border border-line p-3">
            <div className="mb-2 flex items-center gap-1.5 text-table text-muted">
                <span className="mr-auto font-medium text-ink">{text.scene(index + 1)}</span>
                <Input inputMode="numeric" aria-label={text.from(index + 1)} className="w-14 text-right tabular-nums" {...aria(errors.script?.[index]?.from)} {...register(`script.${index}.from`)} />
                {text.until}
                <Input inputMode="numeric" aria-label={text.to(index + 1)} className="w-14 text-right tabular-nums" {...register(`script.${index}.to`)} />
                {text.secondsUnit}
                <Button look="quiet" size="small" disabled={!onRemove} aria-label={text.removeScene(index + 1)} icon={<Trash2 size={14} />} onClick={onRemove} />
            </div>
            <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-2">
                <span aria-hidden className="pt-2 text-label text-muted">{repurposeStrings.piece.spoken}</span>
                <Textarea rows={2} aria-label={text.spoken(index + 1)} className="field-sizing-content min-h-14" {...aria(errors.script?.[index]?.spoken)} {...register(`script.${index}.spoken`)} />
                <span aria-hidden className="pt-2 text-label text-muted">{repurposeStrings.piece.onScreen}</span>
                <Input aria-label={text.onScreen(index + 1)} {...register(`script.${index}.onScreen`)} />
            </div>
            {problem && (
                <p id={note} className="mt-1 text-label text-bad">
                    {problem}
                </p>
            )}
        </li>
    );
}
