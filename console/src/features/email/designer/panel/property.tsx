import { Field, type FieldAria } from '#components/ui/field.tsx';
import { Checkbox, Input, Select } from '#components/ui/input.tsx';
import { Segments } from '#components/ui/segments.tsx';
import type { SocialLink } from '#features/email/design/types.ts';
import type { FieldProblem, FieldSpec } from '#features/email/designer/model/fields.ts';
import type { Node, Props } from '#features/email/designer/model/tree.ts';
import { ColorInput } from '#features/email/designer/panel/color-input.tsx';
import { ImageInput } from '#features/email/designer/panel/image-input.tsx';
import { SocialInput } from '#features/email/designer/panel/social-input.tsx';
import { TableInput } from '#features/email/designer/panel/table-input.tsx';
import { TagInput } from '#features/email/designer/panel/tag-input.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';

const text = designerStrings.panel;

interface PropertyProps {
    node: Node;
    spec: FieldSpec;
    problem: FieldProblem | undefined;
    onSet: (props: Props) => void;
}

const ALIGNMENTS = ['left', 'center', 'right'] as const;
/** What a picture of the library is described by. */
const ALT_OF: Record<string, string> = { src: 'alt', logoUrl: 'logoAlt', imageUrl: 'imageAlt' };

const messageOf = ({ min, max }: FieldSpec, problem: FieldProblem | undefined) =>
    problem === 'RANGE' && min !== undefined && max !== undefined ? designerStrings.range(min, max) : problem && designerStrings.problems[problem];

/** One property of a block. */
export function Property({ node, spec, problem, onSet }: PropertyProps) {
    const { name, kind, required } = spec;
    const words = spec.words ?? name;
    const label = designerStrings.fields[words] ?? name;
    const help = designerStrings.fieldHelp[words];
    const value = node.props[name];
    if (kind === 'align') {
        return (
            <div className="flex flex-col items-start gap-1.5">
                <span className="text-table font-medium">{label}</span>
                <Segments
                    label={label}
                    value={(value as string | undefined) ?? ''}
                    options={[{ value: '', label: text.default }, ...ALIGNMENTS.map((one) => ({ value: one as string, label: text.align[one] }))]}
                    onChange={(chosen) => onSet({ [name]: chosen || undefined })}
                />
            </div>
        );
    }
    if (kind === 'switch') {
        return (
            <label className="flex cursor-pointer items-start gap-2.5 text-table">
                <Checkbox className="mt-0.5" checked={spec.on ? value !== false : value === true} onChange={(event) => onSet({ [name]: event.target.checked === Boolean(spec.on) ? undefined : event.target.checked })} />
                <span>
                    {label}
                    {help && <span className="block text-label text-faint">{help}</span>}
                </span>
            </label>
        );
    }
    if (kind === 'table' || kind === 'social') {
        return (
            <fieldset className="flex min-w-0 flex-col gap-1.5">
                <legend className="mb-1.5 text-table font-medium">{label}</legend>
                {kind === 'table' ? <TableInput props={node.props} onChange={onSet} /> : <SocialInput links={(value as SocialLink[] | undefined) ?? []} invalid={problem !== undefined} onChange={(links) => onSet({ [name]: links.length > 0 ? links : undefined })} />}
                <p className={problem ? 'text-label text-bad' : 'text-label text-faint'}>{problem ? messageOf(spec, problem) : kind === 'social' && text.brandLinks}</p>
            </fieldset>
        );
    }
    return (
        <Field label={label} optional={!required} help={help} error={messageOf(spec, problem)}>
            {(aria) => <Control aria={aria} label={label} spec={spec} value={value} onSet={onSet} />}
        </Field>
    );
}

function Control({ aria, label, spec, value, onSet }: { aria: FieldAria; label: string; spec: FieldSpec; value: unknown; onSet: (props: Props) => void }) {
    const { name, kind } = spec;
    const typed = value === undefined ? '' : String(value);
    switch (kind) {
        case 'color':
            return <ColorInput aria={aria} label={label} value={value as string | undefined} onChange={(color) => onSet({ [name]: color })} />;
        case 'image':
            return (
                <ImageInput
                    aria={aria}
                    value={typed}
                    onChange={(address, alt) => onSet({ [name]: address || undefined, ...(alt && ALT_OF[name] && { [ALT_OF[name]]: alt }) })}
                />
            );
        case 'number':
            return <Input {...aria} type="number" min={spec.min} max={spec.max} value={typed} placeholder={text.byBrand} onChange={(event) => onSet({ [name]: event.target.value === '' ? undefined : Number(event.target.value) })} />;
        case 'choice':
            return (
                <Select {...aria} value={value === undefined ? String(spec.options?.[0]) : typed} onChange={(event) => onSet({ [name]: spec.options?.find((option) => String(option) === event.target.value) })}>
                    {spec.options?.map((option) => (
                        <option key={option} value={option}>
                            {designerStrings.options[option]}
                        </option>
                    ))}
                </Select>
            );
        default:
            return <TagInput aria={aria} label={label} value={typed} lines={kind === 'lines'} onChange={(next) => onSet({ [name]: next || undefined })} />;
    }
}
