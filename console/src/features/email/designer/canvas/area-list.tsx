import { useDraggable } from '@dnd-kit/core';
import { ArrowDown, ArrowUp, Bookmark, Copy, GripVertical, Plus, Trash2, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { focusBlock, handleId, useCanvas } from '#features/email/designer/canvas/context.ts';
import { Face } from '#features/email/designer/canvas/face.tsx';
import { MoveMenu } from '#features/email/designer/canvas/move-menu.tsx';
import { nameOf } from '#features/email/designer/canvas/names.ts';
import { problemsOf } from '#features/email/designer/model/fields.ts';
import { Slot } from '#features/email/designer/canvas/slot.tsx';
import type { Area, Node } from '#features/email/designer/model/tree.ts';
import { designerStrings } from '#features/email/designer/strings.ts';
import { cn } from '#lib/cn.ts';

const text = designerStrings.canvas;

/** The blocks of an email, a section or a column, in order. */
export const AreaList = ({ area, label, empty }: { area: Area; label: string; empty: string }) => (
    <div className="min-w-0">
        <ol aria-label={label}>
            {area.nodes.map((node, at) => (
                <li key={node.key}>
                    <Slot area={area.key} at={at} />
                    <BlockItem node={node} at={at} of={area.nodes.length} />
                </li>
            ))}
        </ol>
        <Slot area={area.key} at={area.nodes.length} />
        {area.nodes.length === 0 && <EmptyArea area={area} label={label} hint={empty} />}
    </div>
);

function EmptyArea({ area, label, hint }: { area: Area; label: string; hint: string }) {
    const { addTo } = useCanvas();
    return (
        <div className="flex flex-col items-center gap-2 rounded-md border border-dashed border-strong px-3 py-4 text-center">
            <p className="text-label text-faint">{hint}</p>
            <Button
                size="small"
                aria-description={label}
                icon={<Plus size={13} />}
                onClick={(event) => {
                    // A click inside a block selects the block.
                    event.stopPropagation();
                    addTo(area);
                }}
            >
                {text.addTo}
            </Button>
        </div>
    );
}

/** A block on the canvas. Its handle selects it, drags it and takes the keys. */
function BlockItem({ node, at, of }: { node: Node; at: number; of: number }) {
    const canvas = useCanvas();
    const selected = canvas.selected === node.key;
    const name = nameOf(node);
    const problem = problemsOf(node).size > 0;
    const { setNodeRef, listeners, isDragging } = useDraggable({ id: node.key, data: { node } });
    const onKey = (event: KeyboardEvent) => {
        const step = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
        if (step) canvas.step(node, step);
        else if (event.key === 'Delete' || event.key === 'Backspace') canvas.remove(node);
        else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) canvas.duplicate(node);
        else return;
        event.preventDefault();
        if (step) focusBlock(node.key);
    };
    return (
        <div ref={setNodeRef} role="group" aria-label={name} className={cn('relative rounded-md border bg-raised', selected ? 'border-accent ring-1 ring-accent' : problem ? 'border-warn' : 'border-transparent hover:border-strong', isDragging && 'opacity-40')}>
            <div className="flex min-h-7 flex-wrap items-center gap-0.5 px-1">
                <button
                    type="button"
                    id={handleId(node.key)}
                    aria-label={text.handle(name)}
                    aria-pressed={selected}
                    aria-description={text.keys}
                    {...listeners}
                    onClick={() => canvas.select(node.key)}
                    onKeyDown={onKey}
                    className="flex h-6 cursor-grab touch-none items-center gap-1 rounded-sm px-1 text-label text-faint hover:text-ink"
                >
                    <GripVertical size={14} aria-hidden />
                    {designerStrings.types[node.type]}
                </button>
                {problem && <TriangleAlert size={14} aria-label={designerStrings.problems.MISSING} className="text-warn" />}
                {selected && (
                    <span className="ml-auto flex">
                        <Button look="quiet" size="small" aria-label={text.up} title={text.up} disabled={at === 0} icon={<ArrowUp size={14} />} onClick={() => canvas.step(node, -1)} />
                        <Button look="quiet" size="small" aria-label={text.down} title={text.down} disabled={at === of - 1} icon={<ArrowDown size={14} />} onClick={() => canvas.step(node, 1)} />
                        <MoveMenu node={node} />
                        <Button look="quiet" size="small" aria-label={text.duplicate} title={text.duplicate} icon={<Copy size={14} />} onClick={() => canvas.duplicate(node)} />
                        <Button look="quiet" size="small" aria-label={text.save} title={text.save} icon={<Bookmark size={14} />} onClick={() => canvas.keep(node)} />
                        <Button look="quiet" size="small" aria-label={text.remove} title={text.remove} icon={<Trash2 size={14} />} onClick={() => canvas.remove(node)} />
                    </span>
                )}
            </div>
            <div className="px-3 pb-3" onClick={(event) => event.target instanceof Element && event.target.closest('[role=group]') === event.currentTarget.parentElement && canvas.select(node.key)}>
                {node.areas.length === 0 ? <Face node={node} /> : <Areas node={node} />}
            </div>
        </div>
    );
}

const Areas = ({ node: { type, areas } }: { node: Node }) => (
    <div className={cn('grid gap-2', type === 'section' && 'rounded-md bg-rail p-2')} style={{ gridTemplateColumns: areas.map(({ width }) => `minmax(0, ${width ?? 1}fr)`).join(' ') }}>
        {areas.map((area, at) => (
            <AreaList key={area.key} area={area} label={type === 'section' ? text.section : text.columnOf(at + 1, areas.length)} empty={text.emptyArea} />
        ))}
    </div>
);
