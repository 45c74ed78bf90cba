import type { ReactNode } from 'react';
import { NoValue } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import type { Kind } from '#features/analytics/words.ts';
import { compact, count, mean, money, rate, ratio, roi } from '#lib/format/numbers.ts';

/** A figure in words; amounts of a campaign that has not told its currency yet are plain numbers. */
export function formatMetric(value: number, kind: Kind, currency?: string | null, short = false): string {
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

/** A mean or a part of a figure: counts with a decimal where they are small. */
export const formatAverage = (value: number, kind: Kind, currency?: string | null) => (kind === 'count' ? mean(value) : formatMetric(value, kind, currency));

/** An amount where there is no room for its fraction. */
export const formatWholeAmount = (value: number, currency?: string | null) => (currency ? money(Math.round(value), currency, Math.abs(value) >= 100_000 ? { compact: true } : {}) : mean(value));

const decimal = (value: number) => value.toLocaleString(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A figure as it stands in a table or a card; a dash where there is none. */
export function MetricValue(props: { value: number | null | undefined; kind: Kind; currency?: string | null | undefined; short?: boolean }): ReactNode {
    const { value, kind, currency, short } = props;
    if (value === null || value === undefined) return <NoValue />;
    if (kind === 'money' && currency) {
        const style = short && Math.abs(value) >= 100_000 ? { compact: true } : { exact: true };
        return <Money amount={value} currency={currency} {...style} />;
    }
    return <span className="tabular-nums">{formatMetric(value, kind, currency, short && Math.abs(value) >= 1_000_000)}</span>;
}
