import type { Kpi } from '#features/ava/types.ts';
import { money, rate, ratio } from '#lib/format/numbers.ts';

/** Writes the target of a KPI in its unit. */
export function kpiValue(kpi: Kpi, value: number, currency: string): string {
    if (kpi === 'COST_PER_CONVERSION') return money(value, currency, { exact: true });
    return kpi === 'ROAS' ? ratio(value) : rate(value);
}
