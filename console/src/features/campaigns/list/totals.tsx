import { Money } from '#components/money.tsx';
import { RichText } from '#components/rich-text.tsx';
import { listStrings } from '#features/campaigns/list/strings.ts';
import type { CurrencyTotals } from '#features/campaigns/types.ts';
import { count } from '#lib/format/numbers.ts';

/** Budget and spend of all listed campaigns, also those of other pages. Amounts of two currencies are never added up. */
export function Totals({ totals }: { totals: CurrencyTotals[] | undefined }) {
    if (!totals?.length) return null;
    const text = listStrings.totals;
    return (
        <ul aria-label={text.label} className="flex flex-wrap gap-x-6 gap-y-0.5 pt-3 text-label text-muted">
            {totals.map(({ currency, campaigns, budget, spent }) => (
                <li key={currency}>
                    {totals.length > 1 && <span className="mr-1.5 text-faint">{text.inCurrency(count(campaigns), campaigns === 1, currency)}</span>}
                    <RichText text={text.spent} values={{ spent: <Money amount={spent} currency={currency} />, budget: <Money amount={budget} currency={currency} /> }} />
                </li>
            ))}
        </ul>
    );
}
