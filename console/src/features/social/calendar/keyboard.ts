import { KeyboardCode, type KeyboardCoordinateGetter } from '@dnd-kit/core';

const DIRECTIONS: Record<string, { x: number; y: number }> = {
    [KeyboardCode.Right]: { x: 1, y: 0 },
    [KeyboardCode.Left]: { x: -1, y: 0 },
    [KeyboardCode.Down]: { x: 0, y: 1 },
    [KeyboardCode.Up]: { x: 0, y: -1 },
};

const centre = ({ left, top, width, height }: { left: number; top: number; width: number; height: number }) => ({ x: left + width / 2, y: top + height / 2 });

/** Moves a post that is dragged with the keyboard to the next cell in the direction of the arrow. */
export const toNextCell: KeyboardCoordinateGetter = (event, { context }) => {
    const direction = DIRECTIONS[event.code];
    const from = context.over?.rect ?? context.collisionRect;
    if (!direction || !from) return undefined;
    event.preventDefault();
    const start = centre(from);
    const ahead = context.droppableContainers.getEnabled().flatMap(({ id }) => {
        const rect = context.droppableRects.get(id);
        if (!rect) return [];
        const { x, y } = centre(rect);
        const along = (x - start.x) * direction.x + (y - start.y) * direction.y;
        const aside = Math.abs((x - start.x) * direction.y) + Math.abs((y - start.y) * direction.x);
        return along > 1 && aside < (direction.x ? rect.height : rect.width) / 2 ? [{ rect, along }] : [];
    });
    const [next] = ahead.sort((a, b) => a.along - b.along);
    return next && { x: next.rect.left, y: next.rect.top };
};

/** Space lifts and drops a post; Enter opens it. */
export const KEYBOARD_CODES = { start: [KeyboardCode.Space], cancel: [KeyboardCode.Esc], end: [KeyboardCode.Space, KeyboardCode.Enter] };
