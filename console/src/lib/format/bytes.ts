import { formatNumber } from '#lib/format/intl.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Formats a file size: 12 kB, 3.4 MB. */
export function bytes(size: number): string {
    const power = Math.min(UNITS.length - 1, size < 1000 ? 0 : Math.floor(Math.log10(size) / 3));
    return formatNumber(size / 1000 ** power, {
        style: 'unit',
        unit: UNITS[power] ?? 'byte',
        unitDisplay: 'short',
        maximumFractionDigits: power > 1 ? 1 : 0,
    });
}
