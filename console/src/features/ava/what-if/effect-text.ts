import type { WhatIfMetric } from '#features/ava/types.ts';
import { formatNumber } from '#lib/format/intl.ts';
import { money } from '#lib/format/numbers.ts';

/** Writes an effect with its sign: +12, −€340. */
export function effectText(value: number, metric: WhatIfMetric, currency: string): string {
    if (metric === 'REVENUE') return money(Math.round(value), currency, { signed: true });
    return formatNumber(value, { signDisplay: 'exceptZero', maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
}
