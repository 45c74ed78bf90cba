import { scopeStrings } from '#features/analytics/scope/strings.ts';
import type { Conversion } from '#features/analytics/types.ts';
import { calendarDays } from '#lib/format/time.ts';
import { decimal, money } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';

/** Says at which rates amounts were converted, and what could not be. */
export function ConversionNote({ conversion }: { conversion: Conversion }) {
    const { unconverted } = conversion;
    const rates = ratesText(conversion);
    if (rates === undefined && unconverted.length === 0) return null;
    return (
        <p role="note" className="mt-2 text-label text-faint">
            {rates !== undefined && scopeStrings.converted(conversion.currency, rates)}{' '}
            {unconverted.length > 0 && <span className="text-ink">{scopeStrings.notConverted(formatList(unconverted.map(amountsText)))}</span>}
        </p>
    );
}

function ratesText({ rates }: Conversion): string | undefined {
    if (!rates) return undefined;
    const source = rates.sources.length > 1 ? 'both' : rates.sources[0];
    return source && scopeStrings.sources[source](calendarDays(rates.from, rates.to));
}

function amountsText({ currency, spend, revenue }: Conversion['unconverted'][number]): string {
    const show = (amount: number) => (currency ? money(amount, currency) : decimal(amount));
    return scopeStrings.unconverted(currency ?? scopeStrings.unknownCurrency, show(spend), show(revenue));
}
