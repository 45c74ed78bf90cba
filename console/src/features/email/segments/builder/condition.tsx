import { X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/input.tsx';
import { useBuilder } from '#features/email/segments/builder/context.ts';
import { DateInputs } from '#features/email/segments/builder/date-inputs.tsx';
import { EventInputs } from '#features/email/segments/builder/event-inputs.tsx';
import { FieldInputs } from '#features/email/segments/builder/field-inputs.tsx';
import type { InputsProps } from '#features/email/segments/builder/inputs.tsx';
import { ConsentInputs, EngagementInputs, ListInputs, SegmentInputs, TagInputs, TopInputs } from '#features/email/segments/builder/other-inputs.tsx';
import { KINDS, type Kind, type Leaf } from '#features/email/segments/builder/tree.ts';
import { builderStrings as text } from '#features/email/segments/strings.ts';
import { cn } from '#lib/cn.ts';

const INPUTS: Record<Kind, (props: InputsProps) => React.ReactNode> = {
    field: FieldInputs,
    date: DateInputs,
    tag: TagInputs,
    list: ListInputs,
    event: EventInputs,
    engagement: EngagementInputs,
    consent: ConsentInputs,
    segment: SegmentInputs,
    topPercent: TopInputs,
};

/** One condition: its kind, whether it holds, and the inputs of its kind. */
export function ConditionRow({ leaf }: { leaf: Leaf }) {
    const { change, problems, added } = useBuilder();
    const note = useId();
    const problem = problems.get(leaf.key);
    const Inputs = INPUTS[leaf.kind];
    return (
        <div role="group" aria-label={text.condition(text.kinds[leaf.kind])} aria-describedby={problem ? note : undefined} className={cn('rounded-md border bg-canvas p-2', problem ? 'border-bad' : 'border-line')}>
            <div className="flex items-start gap-2">
                <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2 text-table text-muted">
                    <Select
                        aria-label={text.kindLabel}
                        className="w-36"
                        value={leaf.kind}
                        autoFocus={added === leaf.key}
                        onChange={(event) => change({ type: 'kind', key: leaf.key, kind: event.target.value as Kind })}
                    >
                        {KINDS.map((kind) => (
                            <option key={kind} value={kind}>
                                {text.kinds[kind]}
                            </option>
                        ))}
                    </Select>
                    <Select aria-label={text.is} className="w-26" value={String(leaf.not)} onChange={(event) => change({ type: 'not', key: leaf.key, not: event.target.value === 'true' })}>
                        <option value="false">{text.holds}</option>
                        <option value="true">{text.holdsNot}</option>
                    </Select>
                    <Inputs typed={leaf.typed} wrong={problem !== undefined} onType={(typed) => change({ type: 'typed', key: leaf.key, typed })} />
                </div>
                <Button look="quiet" size="icon" className="group-disabled/builder:hidden" aria-label={text.removeCondition} icon={<X size={14} />} onClick={() => change({ type: 'remove', key: leaf.key })} />
            </div>
            {problem && (
                <p id={note} className="mt-1 text-label text-bad">
                    {problem}
                </p>
            )}
        </div>
    );
}
