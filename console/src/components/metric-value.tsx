import type { ReactNode } from 'react';
import { NoValue } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { formatMetric } from '#lib/format/metric.ts';
import { metrics, type MetricKind, type MetricName } from '#lib/metrics.ts';

// The widest figure that fits a card.
const CARD = 10;

/**
 * A metric in a table, with decimals that align, or as in a sentence in a card; a dash if there is no value. What does not
 * fit a card or a narrow column is abbreviated.
 */
export function MetricValue(props: {
    value: number | null | undefined;
    kind: MetricKind;
    currency?: string | null | undefined;
    short?: boolean;
    /** The number of characters that fit a narrow column. */
    room?: number;
}): ReactNode {
    const { value, kind, currency, short, room } = props;
    if (value === null || value === undefined) return <NoValue />;
    if (kind === 'money' && currency) {
        return <Money amount={value} currency={currency} {...(short ? { fit: CARD } : room ? { exact: true, fit: room } : { exact: true })} />;
    }
    return <span className="whitespace-nowrap tabular-nums">{formatMetric(value, kind, currency, (short || room !== undefined) && Math.abs(value) >= 1_000_000)}</span>;
}

/** The value of a metric, formatted as the metric is everywhere. */
export const metricCell = (name: MetricName, value: number | null | undefined, currency?: string | null) => (
    <MetricValue value={value} kind={metrics[name].kind} currency={currency} />
);
