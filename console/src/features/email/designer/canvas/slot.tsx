import { useDndContext, useDroppable } from '@dnd-kit/core';
import { useCanvas } from '#features/email/designer/canvas/context.ts';
import { fits } from '#features/email/designer/model/rules.ts';
import type { Node } from '#features/email/designer/model/tree.ts';
import { cn } from '#lib/cn.ts';

export interface Place {
    area: string;
    at: number;
}

export const draggedIn = (active: { data: { current?: Record<string, unknown> | undefined } } | null) => active?.data.current?.node as Node | undefined;

/** A place between blocks, into which another one can be dropped. */
export function Slot({ area, at }: Place) {
    const { root } = useCanvas();
    const dragged = draggedIn(useDndContext().active);
    const { setNodeRef, isOver } = useDroppable({ id: `${area}:${at}`, data: { area, at } satisfies Place, disabled: !dragged || !fits(root, dragged, area) });
    return <div ref={setNodeRef} aria-hidden className={cn('h-2 rounded-full', isOver && 'bg-accent-fill')} />;
}
