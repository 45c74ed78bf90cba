import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Textarea } from '#components/ui/input.tsx';
import { Counted } from '#features/content/repurpose/edit/counted.tsx';
import { Counter } from '#features/content/repurpose/rules/counter.tsx';
import { lengthOf, type Counting } from '#features/content/repurpose/rules/counting.ts';
import { composerStrings } from '#features/social/composer/strings.ts';

const text = composerStrings;

const swapped = (parts: readonly string[], one: number, other: number) => parts.map((part, at) => (at === one ? parts[other]! : at === other ? parts[one]! : part));

/** The text of a post, or the posts of a thread. Each is counted as the network does. */
export function PartsEditor(props: {
    parts: readonly string[];
    problems: readonly (string | undefined)[] | undefined;
    counting: Counting;
    limit: number | undefined;
    /** How many posts a thread may have; 1 where the network has no threads. */
    most: number;
    onChange: (parts: string[]) => void;
}) {
    const { parts, onChange } = props;
    const total = parts.length;
    return (
        <ol className="flex flex-col gap-3">
            {parts.map((part, at) => (
                <li key={at}>
                    <Counted counter={<Counter length={lengthOf(part, props.counting)} limit={props.limit} />}>
                        <Field label={total > 1 ? text.part(at + 1, total) : text.text} error={props.problems?.[at]}>
                            {(aria) => (
                                <Textarea
                                    {...aria}
                                    value={part}
                                    className="field-sizing-content min-h-24 leading-6"
                                    onChange={(event) => onChange(parts.map((one, index) => (index === at ? event.target.value : one)))}
                                />
                            )}
                        </Field>
                    </Counted>
                    {total > 1 && (
                        <div className="mt-1 flex justify-end">
                            <Button look="quiet" size="small" disabled={at === 0} aria-label={text.moveUp(at + 1)} icon={<ArrowUp size={14} />} onClick={() => onChange(swapped(parts, at, at - 1))} />
                            <Button look="quiet" size="small" disabled={at === total - 1} aria-label={text.moveDown(at + 1)} icon={<ArrowDown size={14} />} onClick={() => onChange(swapped(parts, at, at + 1))} />
                            <Button look="quiet" size="small" aria-label={text.removePart(at + 1)} icon={<Trash2 size={14} />} onClick={() => onChange(parts.filter((_, index) => index !== at))} />
                        </div>
                    )}
                </li>
            ))}
            {props.most > 1 && (
                <li>
                    <Button size="small" icon={<Plus size={14} />} disabled={total >= props.most} onClick={() => onChange([...parts, ''])}>
                        {text.addPart}
                    </Button>
                </li>
            )}
        </ol>
    );
}
