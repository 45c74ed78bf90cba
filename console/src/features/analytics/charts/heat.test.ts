import { describe, expect, it } from 'vitest';
import { rowsOf } from '#features/analytics/charts/heat.ts';
import { WEEKDAYS } from '#lib/format/weekdays.ts';

describe('heat map', () => {
    it('shows means, and no value for hours the period has not included', () => {
        const cells = WEEKDAYS.flatMap((weekday) =>
            [1, 0].map((hour) => ({ weekday, hour, hours: weekday === 'SUNDAY' ? 0 : hour + 2, totals: weekday === 'MONDAY' ? { clicks: 6 } : {} })),
        );

        const rows = rowsOf({ campaignId: 'c', period: { from: '', to: '', timeZone: 'UTC' }, metrics: ['clicks'], cells }, 'clicks');

        expect(rows.map((row) => row.weekday)).toEqual(WEEKDAYS);
        expect(rows[0]?.cells.map((cell) => cell.mean)).toEqual([3, 2]);
        expect(rows[1]?.cells.map((cell) => cell.mean)).toEqual([0, 0]);
        expect(rows[6]?.cells.map((cell) => cell.mean)).toEqual([null, null]);
    });
});
