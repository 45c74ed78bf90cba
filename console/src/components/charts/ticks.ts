// Steps of these sizes, times a power of ten, give labels that can be read at a glance.
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Returns about `count` round, evenly spaced values that enclose zero and all values, in order. They are multiples of
 * `unit`, the smallest step that has a meaning.
 */
export function roundTicks(values: readonly number[], options: { count?: number; unit?: number } = {}): number[] {
    const { unit = 0 } = options;
    const known = values.filter(Number.isFinite);
    const low = Math.min(0, ...known);
    const high = Math.max(0, ...known);
    if (low === high) return [0, Math.max(1, unit)];
    const least = (high - low) / Math.max(1, (options.count ?? 4) - 1);
    const power = 10 ** Math.floor(Math.log10(least));
    const fits = (size: number) => size * power >= least * (1 - 1e-9) && (unit === 0 || isMultiple(size * power, unit));
    const step = Math.max(unit, (STEPS.find(fits) ?? 10) * power);
    const first = Math.floor(low / step + 1e-9);
    const last = Math.ceil(high / step - 1e-9);
    return Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
}

const isMultiple = (value: number, unit: number) => Math.abs(value / unit - Math.round(value / unit)) < 1e-9;

// Removes the error of binary fractions.
const tidy = (value: number) => Number(value.toPrecision(12));

/** Returns the numbers that rows have under some keys, including both ends of ranges. */
export function valuesOf<Row extends object>(rows: readonly Row[], keys: readonly string[]): number[] {
    return rows.flatMap((row) => keys.flatMap((key) => (row as Record<string, unknown>)[key])).filter((value) => typeof value === 'number');
}

const CHARACTER = 6.8;
const GAP = 12;

/** Returns the width in pixels of an axis with these labels, so that none is cut off. */
export const axisWidth = (labels: readonly string[]) => Math.ceil(Math.max(24, ...labels.map((label) => label.length * CHARACTER)) + GAP);
