import { describe, expect, it } from 'vitest';
import { avaSearch } from '#features/ava/search.ts';

describe('the search parameters of Ava’s tab', () => {
    it.each([
        [{}, undefined],
        [{ view: 'advice' }, undefined],
        [{ view: 'log' }, 'log'],
        [{ view: 'nonsense' }, undefined],
    ])('%j show %s', (raw, view) => {
        expect(avaSearch(raw).view).toBe(view);
    });

    it('name versions only in the strategy, and only whole ones', () => {
        expect(avaSearch({ view: 'strategy', version: 2, compare: 1.5 })).toEqual({ view: 'strategy', version: 2, compare: undefined });
        expect(avaSearch({ view: 'log', version: 2 })).toEqual({ view: 'log' });
    });
});
