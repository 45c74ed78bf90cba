import type { Measure } from '#features/ava/types.ts';
import { money, rate } from '#lib/format/numbers.ts';
import { formatNumber } from '#lib/format/intl.ts';

/** Writes a measure: a proportion as a percentage, what a unit of spend brings as a number or an amount. */
export function measureValue(measure: Measure, value: number, currency: string): string {
    switch (measure) {
        case 'CLICKS_PER_SPEND':
        case 'CONVERSIONS_PER_SPEND':
            return formatNumber(value, { maximumSignificantDigits: 3 });
        case 'REVENUE_PER_SPEND':
            return money(value, currency, { exact: true });
        default:
            return rate(value);
    }
}
