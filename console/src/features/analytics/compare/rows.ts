import type { Dashboard, Metric } from '#features/analytics/types.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { metrics, type MetricName } from '#lib/metrics.ts';

/** One metric of all compared campaigns. */
export interface CompareRow {
    name: MetricName;
    values: (number | null | undefined)[];
    /** False for amounts in different currencies. */
    comparable: boolean;
}

const SHOWN: MetricName[] = ['revenue', 'spend', 'roi', 'roas', 'conversions', 'cpa', 'conversionRate', 'clicks', 'cpc', 'ctr', 'impressions', 'engagements', 'engagementRate', 'delivered', 'openRate', 'emailCtr'];

/** Returns the metrics that at least one campaign has. */
export function rowsOf(dashboards: Dashboard[]): CompareRow[] {
    const oneCurrency = new Set(dashboards.map((one) => one.roi.currency ?? '')).size === 1;
    return SHOWN.map((name) => ({
        name,
        values: dashboards.map((one) => valueOf(one, name)),
        comparable: oneCurrency || metrics[name].kind !== 'money',
    })).filter((row) => row.values.some((value) => typeof value === 'number'));
}

function valueOf({ rates, totals }: Dashboard, name: MetricName): number | null | undefined {
    return name in rates ? rates[name as keyof typeof rates] : totals[name as Metric];
}

/** Returns the columns with the best value; empty if all are equal or neither direction is better. */
export function bestOf({ name, values, comparable }: CompareRow): number[] {
    const { betterWhen } = metrics[name];
    const known = values.filter((value) => typeof value === 'number');
    if (!comparable || !betterWhen || known.length < 2) return [];
    const best = betterWhen === 'higher' ? Math.max(...known) : Math.min(...known);
    // Values that look the same when formatted count as equal.
    const { kind } = metrics[name];
    const shown = formatMetric(best, kind);
    const at = values.flatMap((value, index) => (typeof value === 'number' && formatMetric(value, kind) === shown ? [index] : []));
    return at.length === values.length ? [] : at;
}
