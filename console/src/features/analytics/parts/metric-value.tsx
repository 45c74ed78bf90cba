import type { ReactNode } from 'react';
import { NoValue } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { compact, count, mean, money, rate, ratio, roi } from '#lib/format/numbers.ts';
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

/** Formats an average; small counts keep a decimal. */
export const formatAverage = (value: number, kind: MetricKind, currency?: string | null) => (kind === 'count' ? mean(value) : formatMetric(value, kind, currency));

/** Formats an amount without decimals, for narrow places. */
export const formatWholeAmount = (value: number, currency?: string | null) => (currency ? money(Math.round(value), currency, Math.abs(value) >= 100_000 ? { compact: true } : {}) : mean(value));

const decimal = (value: number) => value.toLocaleString(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A metric in a table or card; a dash if there is no value. */
export function MetricValue(props: { value: number | null | undefined; kind: MetricKind; currency?: string | null | undefined; short?: boolean }): ReactNode {
    const { value, kind, currency, short } = props;
    if (value === null || value === undefined) return <NoValue />;
    if (kind === 'money' && currency) {
        const style = short && Math.abs(value) >= 100_000 ? { compact: true } : { exact: true };
        return <Money amount={value} currency={currency} {...style} />;
    }
    return <span className="tabular-nums">{formatMetric(value, kind, currency, short && Math.abs(value) >= 1_000_000)}</span>;
}
