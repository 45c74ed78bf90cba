import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import type { Change } from '#features/email/designer/model/change.ts';
import { LEAST_WIDTH, type FieldProblem } from '#features/email/designer/model/fields.ts';
import { MOST_COLUMNS } from '#features/email/designer/model/rules.ts';
import type { Node } from '#features/email/designer/model/tree.ts';
import { designerStrings } from '#features/email/designer/strings.ts';

const text = designerStrings.panel;
const COUNTS = Array.from({ length: MOST_COLUMNS - 1 }, (_, at) => at + 2);

/** How many columns there are, and how wide. */
export const ColumnsInput = ({ node, problem, act }: { node: Node; problem: FieldProblem | undefined; act: (change: Change) => void }) => (
    <>
        <Field label={text.columns}>
            {(aria) => (
                <Select {...aria} value={node.areas.length} onChange={(event) => act({ type: 'columns', key: node.key, count: Number(event.target.value) })}>
                    {COUNTS.map((count) => (
                        <option key={count} value={count}>
                            {count}
                        </option>
                    ))}
                </Select>
            )}
        </Field>
        <div className="grid grid-cols-2 gap-3">
            {node.areas.map((area, at) => (
                <Field key={area.key} label={text.width(at + 1)}>
                    {(aria) => (
                        <Input
                            {...aria}
                            type="number"
                            min={LEAST_WIDTH}
                            max={100 - LEAST_WIDTH}
                            placeholder={text.even}
                            value={area.width ?? ''}
                            onChange={(event) => act({ type: 'width', key: node.key, column: at, width: event.target.value === '' ? undefined : Number(event.target.value) })}
                        />
                    )}
                </Field>
            ))}
        </div>
        {problem && <p className="text-label text-bad">{designerStrings.problems[problem]}</p>}
    </>
);
