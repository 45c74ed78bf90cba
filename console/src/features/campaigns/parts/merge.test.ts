import { describe, expect, it } from 'vitest';
import { merge } from '#features/campaigns/parts/merge.ts';

const base = { name: 'Wool', ends: '2026-12-01', channels: ['EMAIL'] };

describe('merge', () => {
    it('keeps what only one of the two changed', () => {
        expect(merge(base, { ...base, ends: '2026-12-05' }, { ...base, name: 'Coats' })).toEqual({
            values: { name: 'Coats', ends: '2026-12-05', channels: ['EMAIL'] },
            conflicts: [],
            taken: ['name'],
        });
    });

    it('reports a field that both changed, and keeps mine until a person decides', () => {
        const result = merge(base, { ...base, name: 'Shirts' }, { ...base, name: 'Coats', channels: ['ADS'] });
        expect(result).toEqual({ values: { ...base, name: 'Shirts', channels: ['ADS'] }, conflicts: ['name'], taken: ['channels'] });
    });

    it('does not ask about the same change', () => {
        const change = { ...base, channels: ['EMAIL', 'ADS'] };
        expect(merge(base, change, structuredClone(change)).conflicts).toEqual([]);
    });
});
