import { describe, expect, it } from 'vitest';
import { csvOf } from '#lib/csv.ts';

describe('CSV', () => {
    it('quotes separators and quotation marks, and leaves missing values empty', () => {
        expect(csvOf({ header: ['Name', 'Clicks'], rows: [['Coats, "wool"', 3], ['Line\nbreak', null], ['Plain', undefined], ['Nothing', Number.NaN]] })).toBe(
            '\uFEFFName,Clicks\r\n"Coats, ""wool""",3\r\n"Line\nbreak",\r\nPlain,\r\nNothing,\r\n',
        );
    });

    it('never changes numbers, and keeps texts from running as formulas', () => {
        expect(csvOf({ header: [], rows: [[-1.5, '=1+1', '-x', '@a']] })).toContain("-1.5,'=1+1,'-x,'@a");
    });
});
