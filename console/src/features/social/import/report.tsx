import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { DataTable, NoValue, type DataColumn } from '#components/data-table.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { importStrings as text } from '#features/social/import/strings.ts';
import type { ImportedRow, ImportReport } from '#features/social/types.ts';
import { count } from '#lib/format/numbers.ts';
import { exact, zoneName } from '#lib/format/time.ts';

const isRefused = ({ reason }: ImportedRow) => reason !== undefined && reason !== null;

/** The column of the file that a pointer such as /parts/1 into the request means. */
const columnOf = (pointer: string) => {
    const [, field = ''] = pointer.split('/');
    return field === 'parts' ? 'content' : field;
};

/** Says column by column what is wrong with a row. */
export const reasonsOf = ({ errors, reason }: ImportedRow): string[] =>
    errors.length === 0 ? [reason ?? ''] : errors.map(({ pointer, detail }) => (columnOf(pointer) ? text.error(columnOf(pointer), detail) : detail));

const columnsOf = (zone: string): DataColumn<ImportedRow>[] => [
    {
        label: text.columns.line,
        className: 'w-16 tabular-nums',
        cell: ({ line }) => (
            <>
                <span className="sm:hidden">{`${text.columns.line} `}</span>
                {count(line)}
            </>
        ),
    },
    { label: text.columns.network, className: 'sm:w-32', stackLabel: false, cell: ({ platform }) => (platform ? <ChannelLabel channel={platform} /> : <NoValue />) },
    {
        label: text.columns.post,
        className: 'whitespace-normal',
        stackLabel: false,
        cell: ({ excerpt }) =>
            excerpt ? (
                <span dir="auto" className="line-clamp-2 break-words">
                    {excerpt}
                </span>
            ) : (
                <NoValue />
            ),
    },
    { label: text.columns.time, className: 'sm:w-52', stackLabel: false, cell: ({ scheduledFor }) => (scheduledFor ? exact(scheduledFor, zone) : <NoValue />) },
    { label: text.columns.result, className: 'whitespace-normal sm:min-w-64', stackLabel: false, cell: (row) => <Result row={row} /> },
];

/** What would become of each row, or became of it; rows to correct first. */
export function Report({ report, zone }: { report: ImportReport; zone: string }) {
    const [all, setAll] = useState(report.refused === 0);
    const rows = all ? report.items : report.items.filter(isRefused);
    return (
        <div className="flex flex-col gap-3">
            {report.refused > 0 && report.refused < report.rows && (
                <div>
                    <Segments
                        label={text.show}
                        value={all ? 'all' : 'refused'}
                        options={[
                            { value: 'refused', label: text.onlyRefused(count(report.refused)) },
                            { value: 'all', label: text.all(count(report.rows)) },
                        ]}
                        onChange={(shown) => setAll(shown === 'all')}
                    />
                </div>
            )}
            <div className="rounded-lg border border-line bg-raised">
                <DataTable caption={text.report} columns={columnsOf(zone)} rows={rows} stack />
            </div>
            <p className="text-label text-faint">{text.timesIn(zoneName(zone))}</p>
        </div>
    );
}

function Result({ row }: { row: ImportedRow }) {
    if (isRefused(row)) {
        return (
            <span className="flex gap-1.5 text-left">
                <CircleAlert size={14} aria-hidden className="mt-0.5 shrink-0 text-bad" />
                <span className="min-w-0 break-words">
                    {reasonsOf(row).map((reason) => (
                        <span key={reason} className="block">
                            {reason}
                        </span>
                    ))}
                </span>
            </span>
        );
    }
    return (
        <span className="flex items-center gap-1.5">
            <CircleCheck size={14} aria-hidden className="shrink-0 text-good" />
            {row.postId ? (
                <Link to="/social/posts/$id" params={{ id: row.postId }} className="text-accent hover:underline">
                    {text.scheduled}
                </Link>
            ) : (
                text.valid
            )}
        </span>
    );
}
