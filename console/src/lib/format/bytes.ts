import { language } from '#lib/format/numbers.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Formats a file size: 12 kB, 3.4 MB. */
export function bytes(size: number): string {
    const power = Math.min(UNITS.length - 1, size < 1000 ? 0 : Math.floor(Math.log10(size) / 3));
    return new Intl.NumberFormat(language(), {
        style: 'unit',
        unit: UNITS[power],
        unitDisplay: 'short',
        maximumFractionDigits: power > 1 ? 1 : 0,
    }).format(size / 1000 ** power);
}
