import type { ReportRequest } from '#features/analytics/types.ts';
import { fileSlug } from '#lib/format/text.ts';

/** A file format of the report or of its records. */
export interface Format {
    part: 'report' | 'records';
    /** The extension of the file. */
    extension: 'pdf' | 'html' | 'csv' | 'json' | 'ndjson';
    endpoint: 'report' | 'export';
    accept: string;
    body: (request: ReportRequest) => object;
}

const report = (extension: Format['extension'], accept: string): Format => ({ part: 'report', extension, endpoint: 'report', accept, body: (request) => request });

const records = (extension: Format['extension']): Format => ({
    part: 'records',
    extension,
    endpoint: 'export',
    accept: '*/*',
    body: (request) => ({ ...request, reportType: 'records', format: extension }),
});

export const REPORT_FORMATS: Format[] = [
    report('pdf', 'application/pdf'),
    report('html', 'text/html'),
    { part: 'report', extension: 'csv', endpoint: 'export', accept: '*/*', body: (request) => ({ ...request, format: 'csv' }) },
    report('json', 'application/json'),
];

export const RECORD_FORMATS: Format[] = [records('csv'), records('ndjson'), records('json')];

/** Returns a file name such as autumn-wool-care-executive-2026-10-24-2026-11-22.pdf. */
export function fileName(campaign: string, request: ReportRequest, format: Format): string {
    const type = format.part === 'records' ? 'records' : request.reportType;
    return `${[fileSlug(campaign) || 'campaign', type, request.startDate, request.endDate].filter(Boolean).join('-')}.${format.extension}`;
}
