import { useDraggable } from '@dnd-kit/core';
import { useMemo } from 'react';
import { BLOCK_TYPES, type BlockType } from '#features/email/design/types.ts';
import { newNode } from '#features/email/designer/model/new-node.ts';
import type { Node } from '#features/email/designer/model/tree.ts';
import { ICONS } from '#features/email/designer/panel/icons.ts';
import { SavedBlocks } from '#features/email/designer/panel/saved-blocks.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';

const text = designerStrings.palette;

const PALETTE = 'block-palette';

/** Takes the focus to the first kind of block. */
export const focusPalette = () => requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${PALETTE} button`)?.focus());

/** All kinds of blocks, and those that were saved. A click adds one, a drag puts it anywhere. */
export const Palette = ({ into, onAdd }: { into: string | undefined; onAdd: (node: Node) => void }) => (
    <div id={PALETTE} className="flex flex-col gap-5">
        <section aria-label={text.title}>
            <h2 className="font-semibold">{text.title}</h2>
            <p className="mb-2 text-label text-faint">{into === undefined ? text.hint : text.into(into)}</p>
            <ul className="grid grid-cols-2 gap-1.5">
                {BLOCK_TYPES.map((type) => (
                    <li key={type} className="flex min-w-0">
                        <Kind type={type} onAdd={onAdd} />
                    </li>
                ))}
            </ul>
        </section>
        <SavedBlocks onAdd={onAdd} />
    </div>
);

function Kind({ type, onAdd }: { type: BlockType; onAdd: (node: Node) => void }) {
    const Icon = ICONS[type];
    // Only says what is dragged; the block that is added is a new one.
    const node = useMemo(() => newNode(type), [type]);
    const { setNodeRef, listeners } = useDraggable({ id: `new:${type}`, data: { node, fresh: true } });
    return (
        <button
            ref={setNodeRef}
            type="button"
            {...listeners}
            aria-label={text.add(designerStrings.types[type])}
            onClick={() => onAdd(newNode(type))}
            className="flex h-9 min-w-0 flex-1 cursor-grab touch-none items-center gap-1.5 rounded-md border border-line bg-raised px-1.5 text-left text-label hover:border-strong"
        >
            <Icon size={14} aria-hidden className="shrink-0 text-faint" />
            <span className="truncate">{designerStrings.types[type]}</span>
        </button>
    );
}
