import { saveFile } from '#lib/api/file.ts';

export type CsvValue = string | number | null | undefined;

/** A table to download: a header and rows of raw values, not of formatted ones. */
export interface CsvTable {
    header: string[];
    rows: CsvValue[][];
}

/** Writes a table as in RFC 4180, with the mark by which spreadsheets recognise UTF-8. Missing values are empty. */
export function csvOf({ header, rows }: CsvTable): string {
    return `\uFEFF${[header, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(value: CsvValue): string {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
    // A spreadsheet would run a text that starts like a formula.
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const saveCsv = (table: CsvTable, name: string) => saveFile(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
