import type { ReportType } from '#features/analytics/types.ts';

export const reportStrings = {
    report: 'Report',
    type: 'Report type',
    types: {
        executive: { label: 'Executive', description: 'What happened, what it means and what to do next, in a few sentences.' },
        summary: { label: 'Summary', description: 'KPIs, channels, ROI and the channel ranking.' },
        detailed: { label: 'Detailed', description: 'The summary plus every day, anomalies, best days and recommendations.' },
    } satisfies Record<ReportType, { label: string; description: string }>,
    dates: 'Dates',
    firstDay: 'First day',
    lastDay: 'Last day',
    channelsHint: 'Channels you leave out are excluded from all metrics and text.',
    preview: {
        title: 'Preview',
        titleOf: (report: string) => `Preview: ${report}`,
        invalid: 'No report for these dates',
        empty: 'No data for these dates',
        emptyDetail: 'Try other dates or channels.',
        byClaude: 'text by Claude, checked against the metrics',
        generated: 'text generated from the metrics',
    },
    download: {
        title: 'Download',
        report: (format: string) => `Download the report as ${format}`,
        records: (format: string) => `Download the records as ${format}`,
        format: { pdf: 'PDF', html: 'HTML', csv: 'CSV', json: 'JSON', ndjson: 'NDJSON' },
        recordsHint: 'All records for these dates and channels, one per line',
        list: 'Downloads',
        preparing: 'Preparing…',
        progress: (received: string, total: string) => `${received} of ${total}`,
        receivedSoFar: (received: string) => `${received} so far`,
        failed: 'Not saved',
        cancel: (name: string) => `Cancel ${name}`,
        remove: (name: string) => `Remove ${name} from the list`,
    },
};
