import { beforeEach, describe, expect, it } from 'vitest';
import { dropAllWork, dropWork, keepWork, keptWork } from '#lib/kept-work.ts';

const mark = { tenant: 'sunrise', id: 'mark' };
const vera = { tenant: 'sunrise', id: 'vera' };

beforeEach(() => localStorage.clear());

describe('kept work', () => {
    it('belongs to one person', () => {
        keepWork(mark, 'plan:new', { name: 'Wool' });
        expect(keptWork(mark, 'plan:new')).toEqual({ name: 'Wool' });
        expect(keptWork(vera, 'plan:new')).toBeUndefined();
        dropWork(mark, 'plan:new');
        expect(keptWork(mark, 'plan:new')).toBeUndefined();
    });

    it('is gone after signing out, and nothing else is', () => {
        localStorage.setItem('theme', 'dark');
        localStorage.setItem('campaign-plan:sunrise', '{}');
        keepWork(mark, 'plan:new', {});
        keepWork(vera, 'plan:d1', {});
        dropAllWork();
        expect(Object.keys(localStorage)).toEqual(['theme']);
    });

    it('says whether the browser took it', () => {
        const endless: { again?: object } = {};
        endless.again = endless;
        expect(keepWork(mark, 'plan:new', {})).toBe(true);
        expect(keepWork(mark, 'plan:new', endless)).toBe(false);
    });

    it('that can’t be read counts as none', () => {
        localStorage.setItem('kept:sunrise:mark:plan:new', '{half');
        expect(keptWork(mark, 'plan:new')).toBeUndefined();
    });
});
