import type { ReportRequest } from '#features/analytics/types.ts';

/** A way to take a report or its records along. */
export interface Format {
    label: string;
    what: 'the report' | 'the records';
    /** The end of the file's name. */
    ending: string;
    part: 'report' | 'export';
    accept: string;
    body: (wish: ReportRequest) => object;
}

const report = (label: string, ending: string, accept: string): Format => ({ label, what: 'the report', ending, part: 'report', accept, body: (wish) => wish });

const records = (label: string, format: string): Format => ({
    label,
    what: 'the records',
    ending: format,
    part: 'export',
    accept: '*/*',
    body: (wish) => ({ ...wish, reportType: 'records', format }),
});

export const REPORT_FORMATS: Format[] = [
    report('PDF', 'pdf', 'application/pdf'),
    report('HTML', 'html', 'text/html'),
    { label: 'CSV', what: 'the report', ending: 'csv', part: 'export', accept: '*/*', body: (wish) => ({ ...wish, format: 'csv' }) },
    report('JSON', 'json', 'application/json'),
];

export const RECORD_FORMATS: Format[] = [records('CSV', 'csv'), records('NDJSON', 'ndjson'), records('JSON', 'json')];

/** autumn-wool-care-executive-2026-10-24-2026-11-22.pdf */
export function fileName(campaign: string, wish: ReportRequest, format: Format): string {
    const kind = format.what === 'the records' ? 'records' : wish.reportType;
    const name = campaign
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60);
    return `${[name || 'campaign', kind, wish.startDate, wish.endDate].filter(Boolean).join('-')}.${format.ending}`;
}
