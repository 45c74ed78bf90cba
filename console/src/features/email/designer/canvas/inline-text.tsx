import type { Node } from '#features/email/designer/model/tree.ts';
import { useCanvas } from '#features/email/designer/canvas/context.ts';
import { designerStrings } from '#features/email/designer/strings.ts';
import { cn } from '#lib/cn.ts';

/** A text of a block, edited in its place. Without `lines`, Enter does nothing. */
export function InlineText({ node, name, lines, className }: { node: Node; name: string; lines?: boolean; className?: string }) {
    const { act, select } = useCanvas();
    const label = `${designerStrings.types[node.type]}: ${designerStrings.fields[name]}`;
    return (
        <textarea
            aria-label={label}
            placeholder={designerStrings.fields[name]}
            dir="auto"
            rows={1}
            value={String(node.props[name] ?? '')}
            onFocus={() => select(node.key)}
            onKeyDown={(event) => {
                if (event.key === 'Enter' && !lines) event.preventDefault();
            }}
            onChange={(event) => act({ type: 'set', key: node.key, props: { [name]: (lines ? event.target.value : event.target.value.replaceAll('\n', ' ')) || undefined } })}
            className={cn('field-sizing-content block w-full resize-none rounded-sm bg-transparent outline-offset-2 placeholder:text-faint', className)}
        />
    );
}
