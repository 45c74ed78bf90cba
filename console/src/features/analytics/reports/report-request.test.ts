import { describe, expect, it } from 'vitest';
import { fileName, RECORD_FORMATS, REPORT_FORMATS } from '#features/analytics/reports/formats.ts';
import { validateDays, reportSearch, requestOf } from '#features/analytics/reports/report-request.ts';

const TODAY = '2026-11-22';

describe('report request', () => {
    it('covers the last 30 days and all channels by default', () => {
        expect(requestOf(reportSearch({}), TODAY)).toEqual({ reportType: 'executive', startDate: '2026-10-24', endDate: TODAY });
    });

    it('takes valid search parameters and ignores the rest', () => {
        const search = reportSearch({ type: 'detailed', from: '2026-11-01', to: 'tomorrow', channels: 'ADS,EMAIL,RADIO' });

        expect(requestOf(search, TODAY)).toEqual({ reportType: 'detailed', startDate: '2026-11-01', endDate: TODAY, channels: ['EMAIL', 'ADS'] });
    });

    it('is validated like in the service', () => {
        expect(validateDays('2026-11-02', '2026-11-01', TODAY)).toMatch(/must not be after/);
        expect(validateDays('2026-11-02', '2026-11-23', TODAY)).toMatch(/in the future/);
        expect(validateDays('2025-11-21', TODAY, TODAY)).toMatch(/366 days/);
        expect(validateDays('2025-11-22', TODAY, TODAY)).toBeUndefined();
    });

    it('gives a file name that is valid on any system', () => {
        const request = requestOf({}, TODAY);

        expect(fileName('Früh & spät: 50 %', request, REPORT_FORMATS[0]!)).toBe('fruh-spat-50-executive-2026-10-24-2026-11-22.pdf');
        expect(fileName('冬', request, RECORD_FORMATS[1]!)).toBe('campaign-records-2026-10-24-2026-11-22.ndjson');
    });
});
