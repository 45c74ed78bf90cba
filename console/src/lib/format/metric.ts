import { compact, count, countTick, decimal, mean, money, moneyTick, pointsChange, rate, ratio, relativeChange, roi, smallestUnit } from '#lib/format/numbers.ts';
import type { MetricKind } from '#lib/metrics.ts';

/** Formats a metric. Amounts in an unknown currency are plain numbers. */
export function formatMetric(value: number, kind: MetricKind, currency?: string | null, short = false): string {
    switch (kind) {
        case 'money':
            return currency ? money(value, currency, short ? { compact: true } : { exact: true }) : (short ? compact : decimal)(value);
        case 'rate':
            return rate(value);
        case 'return':
            return roi(value);
        case 'ratio':
            return ratio(value);
        default:
            return short ? compact(value) : count(value);
    }
}

/** How an axis shows a metric: its labels, and the smallest step that has a meaning. */
export interface MetricAxis {
    format: (value: number, ticks: readonly number[]) => string;
    unit?: number;
}

export function metricAxis(kind: MetricKind, currency?: string | null): MetricAxis {
    if (kind === 'money' && currency) return { format: (value, ticks) => moneyTick(value, currency, ticks), unit: smallestUnit(currency) };
    if (kind === 'count') return { format: countTick, unit: 1 };
    return { format: (value) => formatMetric(value, kind, currency, true) };
}

/** Formats an average; small counts keep a decimal. */
export const formatAverage = (value: number, kind: MetricKind, currency?: string | null) => (kind === 'count' ? mean(value) : formatMetric(value, kind, currency));

/** Formats an amount without decimals, for narrow places. */
export const formatWholeAmount = (value: number, currency?: string | null) => (currency ? money(Math.round(value), currency, { fit: 10 }) : mean(value));

/** A change from one period to the next. */
export interface Change {
    /** Positive if the value grew; zero if the change is too small to show. */
    amount: number;
    text: string;
}

/**
 * Compares a value with that of the previous period. Rates and returns are percentages themselves, so their change is in
 * percentage points. Undefined if a value is missing, or if there is nothing to divide by.
 */
export function changeOf(kind: MetricKind, value: number | null | undefined, previous: number | null | undefined): Change | undefined {
    if (typeof value !== 'number' || typeof previous !== 'number') return undefined;
    if (kind === 'rate' || kind === 'return') return change(shownRate(kind, value) - shownRate(kind, previous), 0.00005, pointsChange);
    return previous === 0 ? undefined : change((value - previous) / Math.abs(previous), 0.0005, relativeChange);
}

// As far as it is shown, so that the difference is that of the numbers that people see.
const shownRate = (kind: 'rate' | 'return', value: number) => {
    const unit = kind === 'return' ? 100 : Math.abs(value) < 0.1 ? 10_000 : 1_000;
    return Math.round(value * unit) / unit;
};

const change = (amount: number, smallest: number, text: (amount: number) => string): Change => ({ amount: Math.abs(amount) < smallest ? 0 : amount, text: text(amount) });
