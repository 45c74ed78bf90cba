import { describe, expect, it } from 'vitest';
import { beginningOf, MOST } from '#features/content/repurpose/source/beginning.ts';

describe('the beginning of a long text', () => {
    it('is the whole text if the service reads it all', () => {
        expect(beginningOf('x'.repeat(MOST))).toHaveLength(MOST);
    });

    it('ends with a sentence', () => {
        expect(beginningOf('One is here. Two is there. Three.', 20)).toBe('One is here.');
        expect(beginningOf('Wolle hält. „Warum?“ Sie ruht.', 15)).toBe('Wolle hält.');
        expect(beginningOf('一つ。二つ。三つ。', 7)).toBe('一つ。二つ。');
    });

    it('ends between two characters if there is no sentence', () => {
        expect(beginningOf('abc🧶def', 4)).toBe('abc');
        expect(beginningOf('ab👩‍👩‍👧cd', 5)).toBe('ab');
    });
});
