import { describe, expect, it } from 'vitest';
import { fileName, RECORD_FORMATS, REPORT_FORMATS } from '#features/analytics/reports/formats.ts';
import { validateDays, reportSearch, requestOf } from '#features/analytics/reports/report-request.ts';

const TODAY = '2026-11-22';

describe('what a report is asked for', () => {
    it('is the last thirty days of every channel unless said', () => {
        expect(requestOf(reportSearch({}), TODAY)).toEqual({ reportType: 'executive', startDate: '2026-10-24', endDate: TODAY });
    });

    it('is what the address says, as far as it makes sense', () => {
        const search = reportSearch({ type: 'detailed', from: '2026-11-01', to: 'tomorrow', channels: 'ADS,EMAIL,RADIO' });

        expect(requestOf(search, TODAY)).toEqual({ reportType: 'detailed', startDate: '2026-11-01', endDate: TODAY, channels: ['EMAIL', 'ADS'] });
    });

    it('is refused here where the service would refuse it', () => {
        expect(validateDays('2026-11-02', '2026-11-01', TODAY)).toMatch(/comes after/);
        expect(validateDays('2026-11-02', '2026-11-23', TODAY)).toMatch(/not come yet/);
        expect(validateDays('2025-11-21', TODAY, TODAY)).toMatch(/366 days/);
        expect(validateDays('2025-11-22', TODAY, TODAY)).toBeUndefined();
    });

    it('has a file name that any system takes', () => {
        const wish = requestOf({}, TODAY);

        expect(fileName('Früh & spät: 50 %', wish, REPORT_FORMATS[0]!)).toBe('fruh-spat-50-executive-2026-10-24-2026-11-22.pdf');
        expect(fileName('冬', wish, RECORD_FORMATS[1]!)).toBe('campaign-records-2026-10-24-2026-11-22.ndjson');
    });
});
