import { describe, expect, it } from 'vitest';
import { isChunkError } from '#lib/chunks.ts';

describe('a script that could not be loaded', () => {
    it.each([
        'Failed to fetch dynamically imported module: https://console.example/assets/budget-x.js',
        'error loading dynamically imported module: https://console.example/assets/budget-x.js',
        'Importing a module script failed.',
        'Unable to preload CSS for /assets/budget-x.css',
    ])('is recognised by %o', (message) => {
        expect(isChunkError(new TypeError(message))).toBe(true);
    });

    it('is not every failure', () => {
        expect(isChunkError(new TypeError('Failed to fetch'))).toBe(false);
        expect(isChunkError('Importing a module script failed.')).toBe(false);
    });
});
