import { ArrowLeft } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Textarea } from '#components/ui/input.tsx';
import type { Change } from '#features/email/designer/model/change.ts';
import { FIELDS, problemsOf } from '#features/email/designer/model/fields.ts';
import type { Node, Props } from '#features/email/designer/model/tree.ts';
import { ColumnsInput } from '#features/email/designer/panel/columns-input.tsx';
import { Property } from '#features/email/designer/panel/property.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';

const text = designerStrings.panel;

/** The properties of the selected block. */
export function Properties({ node, act, onClose }: { node: Node; act: (change: Change) => void; onClose: () => void }) {
    const problems = problemsOf(node);
    const set = (props: Props) => act({ type: 'set', key: node.key, props });
    const formatted = node.type === 'text' && node.props.html !== undefined;
    return (
        <section aria-label={text.title(designerStrings.types[node.type])} className="flex flex-col gap-4">
            <header className="flex items-center gap-1">
                <Button look="quiet" size="icon" aria-label={text.close} title={text.close} icon={<ArrowLeft size={16} />} onClick={onClose} />
                <h2 className="font-semibold">{designerStrings.types[node.type]}</h2>
            </header>
            {problems.get('') && <p className="text-label text-bad">{designerStrings.problems.EMPTY}</p>}
            {formatted && <Formatted value={String(node.props.html)} onChange={(html) => set({ html })} />}
            {FIELDS[node.type].map((spec) =>
                spec.kind === 'columns' ? (
                    <ColumnsInput key={spec.name} node={node} problem={problems.get(spec.name)} act={act} />
                ) : formatted && spec.name === 'text' ? null : (
                    <Property key={spec.name} node={node} spec={spec} problem={problems.get(spec.name)} onSet={set} />
                ),
            )}
            {node.type === 'text' && (
                <Button look="quiet" size="small" className="self-start" onClick={() => set(formatted ? { html: undefined, text: plainOf(String(node.props.html)) } : { html: htmlOf(String(node.props.text ?? '')), text: undefined })}>
                    {formatted ? text.toPlain : text.toFormatted}
                </Button>
            )}
        </section>
    );
}

const Formatted = ({ value, onChange }: { value: string; onChange: (html: string) => void }) => (
    <Field label={text.formatted} help={text.formattedHelp}>
        {(aria) => <Textarea {...aria} dir="ltr" spellCheck={false} className="field-sizing-content min-h-32 font-mono text-table" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
);

const escaped = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A blank line ends a paragraph. Merge tags stay as they are. */
export const htmlOf = (plain: string): string =>
    plain
        .split(/\n{2,}/)
        .map((paragraph) => `<p>${paragraph.split(/(\{\{.*?\}\}|\{%.*?%\})/).map((part, at) => (at % 2 === 1 ? part : escaped(part))).join('').replaceAll('\n', '<br>')}</p>`)
        .join('\n');

export function plainOf(html: string): string {
    const broken = html.replace(/<br\s*\/?>/gi, '\n').replace(/<\/(p|h[1-3]|li|blockquote)>\s*/gi, '\n\n');
    return (new DOMParser().parseFromString(broken, 'text/html').body.textContent ?? '').trim();
}
