import { DndContext, DragOverlay, MouseSensor, TouchSensor, useSensor, useSensors, type CollisionDetection, type DragEndEvent } from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import { nameOf } from '#features/email/designer/canvas/names.ts';
import { draggedIn, type Place } from '#features/email/designer/canvas/slot.tsx';
import type { Node } from '#features/email/designer/model/tree.ts';

/** How far from a place a block can be dropped into it, in pixels. */
const REACH = 160;

/** The nearest place to the pointer. */
const nearest: CollisionDetection = ({ pointerCoordinates, droppableContainers, droppableRects }) => {
    if (!pointerCoordinates) return [];
    const { x, y } = pointerCoordinates;
    return droppableContainers
        .flatMap(({ id }) => {
            const rect = droppableRects.get(id);
            if (!rect) return [];
            const aside = Math.max(rect.left - x, 0, x - rect.right);
            const distance = Math.abs(rect.top + rect.height / 2 - y) + aside * 2;
            return distance < REACH ? [{ id, data: { value: distance } }] : [];
        })
        .sort((one, other) => one.data.value - other.data.value);
};

/** Lets blocks be dragged between the places inside with the mouse or a finger; the keyboard moves them by its own keys. */
export function Board({ onDrop, children }: { onDrop: (node: Node, place: Place) => void; children: ReactNode }) {
    const [dragged, setDragged] = useState<Node>();
    const sensors = useSensors(
        // Less is a click, which selects.
        useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
        // Shorter is a scroll or a tap.
        useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    );
    const drop = ({ active, over }: DragEndEvent) => {
        setDragged(undefined);
        const node = draggedIn(active);
        if (node && over) onDrop(node, over.data.current as Place);
    };
    return (
        <DndContext sensors={sensors} collisionDetection={nearest} onDragStart={({ active }) => setDragged(draggedIn(active))} onDragEnd={drop} onDragCancel={() => setDragged(undefined)}>
            {children}
            <DragOverlay dropAnimation={null}>{dragged && <div className="w-max max-w-72 truncate rounded-md border border-accent bg-raised px-3 py-2 text-table shadow-pop">{nameOf(dragged)}</div>}</DragOverlay>
        </DndContext>
    );
}
