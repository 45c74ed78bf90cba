import type { SensorContext } from '@dnd-kit/core';
import { describe, expect, it } from 'vitest';
import { toNextCell } from '#features/social/calendar/keyboard.ts';

// A grid of two rows with two cells, each 100 by 50.
const rects = new Map([['a', 0, 0], ['b', 100, 0], ['c', 0, 50], ['d', 100, 50]].map(([id, left, top]) => [id, { left: Number(left), top: Number(top), width: 100, height: 50 }]));

function press(code: string, from: string, enabled = ['a', 'b', 'c', 'd']) {
    const context = { over: { rect: rects.get(from) }, droppableRects: rects, droppableContainers: { getEnabled: () => enabled.map((id) => ({ id })) } } as unknown as SensorContext;
    return toNextCell({ code, preventDefault: () => {} } as KeyboardEvent, { active: 'x', currentCoordinates: { x: 0, y: 0 }, context });
}

describe('moving a post with the arrow keys', () => {
    it('goes to the next cell in the direction of the arrow', () => {
        expect(press('ArrowRight', 'a')).toEqual({ x: 100, y: 0 });
        expect(press('ArrowDown', 'b')).toEqual({ x: 100, y: 50 });
        expect(press('ArrowUp', 'c')).toEqual({ x: 0, y: 0 });
    });

    it('stays at the edge, and beside cells that are over', () => {
        expect(press('ArrowLeft', 'a')).toBeUndefined();
        expect(press('ArrowUp', 'c', ['c', 'd'])).toBeUndefined();
        expect(press('KeyX', 'a')).toBeUndefined();
    });
});
