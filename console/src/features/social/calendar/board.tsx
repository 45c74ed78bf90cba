import { DndContext, DragOverlay, KeyboardSensor, MouseSensor, pointerWithin, rectIntersection, TouchSensor, useSensor, useSensors, type Announcements, type CollisionDetection, type DragEndEvent } from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import { cellName } from '#features/social/calendar/cell-name.ts';
import { movedTo } from '#features/social/calendar/days.ts';
import { Dragged, nameOf } from '#features/social/calendar/entry.tsx';
import { KEYBOARD_CODES, toNextCell } from '#features/social/calendar/keyboard.ts';
import { reschedule } from '#features/social/calendar/reschedule.ts';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import type { CalendarEntry } from '#features/social/types.ts';

const text = socialCalendarStrings.drag;

const entryOf = (active: { data: { current?: Record<string, unknown> | undefined } }) => active.data.current?.entry as CalendarEntry;

// The keyboard has no pointer; its post lies in the cell that it was moved to.
const collisions: CollisionDetection = (given) => {
    const within = pointerWithin(given);
    return within.length > 0 ? within : rectIntersection(given);
};

const announcements = (zone: string): Announcements => ({
    onDragStart: ({ active }) => text.start(nameOf(entryOf(active), zone)),
    onDragOver: ({ over }) => (over ? text.over(cellName(String(over.id))) : text.outside),
    onDragEnd: ({ over }) => (over ? text.end(cellName(String(over.id))) : text.cancel),
    onDragCancel: () => text.cancel,
});

/** Lets posts be dragged between the cells inside, with the mouse, a finger or the keyboard. */
export function Board({ zone, children }: { zone: string; children: ReactNode }) {
    const [dragged, setDragged] = useState<CalendarEntry>();
    const sensors = useSensors(
        // Less is a click, which opens the post.
        useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
        // Shorter is a scroll or a tap.
        useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
        useSensor(KeyboardSensor, { coordinateGetter: toNextCell, keyboardCodes: KEYBOARD_CODES }),
    );
    const drop = ({ active, over }: DragEndEvent) => {
        setDragged(undefined);
        if (!over) return;
        const entry = entryOf(active);
        void reschedule(entry, movedTo(entry, String(over.id), zone));
    };
    return (
        <DndContext
            sensors={sensors}
            collisionDetection={collisions}
            accessibility={{ announcements: announcements(zone), screenReaderInstructions: { draggable: text.instructions } }}
            onDragStart={({ active }) => setDragged(entryOf(active))}
            onDragEnd={drop}
            onDragCancel={() => setDragged(undefined)}
        >
            {children}
            <DragOverlay dropAnimation={null}>{dragged && <Dragged entry={dragged} zone={zone} />}</DragOverlay>
        </DndContext>
    );
}
