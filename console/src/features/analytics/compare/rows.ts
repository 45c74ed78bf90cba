import { formatMetric } from '#features/analytics/parts/metric-value.tsx';
import type { Dashboard, Metric } from '#features/analytics/types.ts';
import { figureWords, type MetricName } from '#features/analytics/words.ts';

/** One figure of every campaign. */
export interface CompareRow {
    name: MetricName;
    values: (number | null | undefined)[];
    /** Amounts in different currencies have no best. */
    comparable: boolean;
}

const SHOWN: MetricName[] = ['revenue', 'spend', 'roi', 'roas', 'conversions', 'cpa', 'conversionRate', 'clicks', 'cpc', 'ctr', 'impressions', 'engagements', 'engagementRate', 'delivered', 'openRate', 'emailCtr'];

/** The figures that at least one of the campaigns has. */
export function rowsOf(dashboards: Dashboard[]): CompareRow[] {
    const oneCurrency = new Set(dashboards.map((one) => one.roi.currency ?? '')).size === 1;
    return SHOWN.map((name) => ({
        name,
        values: dashboards.map((one) => valueOf(one, name)),
        comparable: oneCurrency || figureWords(name).kind !== 'money',
    })).filter((row) => row.values.some((value) => typeof value === 'number'));
}

function valueOf({ rates, totals }: Dashboard, name: MetricName): number | null | undefined {
    return name in rates ? rates[name as keyof typeof rates] : totals[name as Metric];
}

/** Which columns are best; none where all are the same, or where neither way is welcome. */
export function bestOf({ name, values, comparable }: CompareRow): number[] {
    const { goodWhen } = figureWords(name);
    const known = values.filter((value) => typeof value === 'number');
    if (!comparable || !goodWhen || known.length < 2) return [];
    const best = goodWhen === 'up' ? Math.max(...known) : Math.min(...known);
    // What reads the same is the same.
    const { kind } = figureWords(name);
    const shown = formatMetric(best, kind);
    const at = values.flatMap((value, index) => (typeof value === 'number' && formatMetric(value, kind) === shown ? [index] : []));
    return at.length === values.length ? [] : at;
}
