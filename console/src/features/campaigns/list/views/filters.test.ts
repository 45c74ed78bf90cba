import { describe, expect, it } from 'vitest';
import { listSearch } from '#features/campaigns/list/search.ts';
import { isEdited, savedFiltersOf, searchOf } from '#features/campaigns/list/views/filters.ts';
import type { SavedView } from '#features/campaigns/types.ts';

describe('what a view keeps', () => {
    it('is the filters and the order, but not the page', () => {
        expect(savedFiltersOf(listSearch({ status: 'ACTIVE', cursor: 'abc', page: 2, sort: '-createdAt', view: 'v1', attention: true }))).toEqual({ status: 'ACTIVE', attention: true });
        expect(savedFiltersOf(listSearch({ sort: 'name', tag: 'a', owner: 'b', q: 'c' }))).toEqual({ sort: 'name', tag: 'a', owner: 'b', q: 'c' });
    });

    it('is compared whatever its order, without unknown values', () => {
        const odd = { id: 'v1', filters: { sort: 'colour', q: 'c', status: 'ACTIVE' } } as SavedView;
        expect(isEdited(searchOf(odd), odd)).toBe(false);
        expect(isEdited({ q: 'c', status: 'ACTIVE', page: 3, cursor: 'x', view: 'v1' }, odd)).toBe(false);
        expect(isEdited({ q: 'c', view: 'v1' }, odd)).toBe(true);
    });
});
