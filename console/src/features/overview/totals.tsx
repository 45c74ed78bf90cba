import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Money } from '#components/money.tsx';
import { RichText } from '#components/rich-text.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { campaignsQuery } from '#features/campaigns/api/campaigns.ts';
import type { CurrencyTotals } from '#features/campaigns/types.ts';
import { overviewStrings } from '#features/overview/strings.ts';

const text = overviewStrings.totals;

/** The newest running campaigns, what all of them have spent, and the counts by status. They come from the campaign service. */
export const useTotals = () => useQuery(campaignsQuery({ status: 'ACTIVE', limit: 10 }));

/** How many campaigns there are, and what the running ones have spent; stays when Ava cannot be reached. */
export function Totals() {
    const totals = useTotals();
    if (totals.isError && !totals.data) return <InlineProblem error={totals.error} onRetry={() => void totals.refetch()} className="px-0 py-1" />;
    if (!totals.data) return <Skeleton className="h-5 w-80 max-w-full" />;
    const { counts } = totals.data;
    const shown = [
        { status: 'ACTIVE', label: text.running(counts.ACTIVE ?? 0), is: true },
        { status: 'PAUSED', label: text.paused(counts.PAUSED ?? 0), is: (counts.PAUSED ?? 0) > 0 },
        { status: 'DRAFT', label: text.drafts(counts.DRAFT ?? 0), is: (counts.DRAFT ?? 0) > 0 },
    ] as const;
    return (
        <ul aria-label={text.label} className="flex flex-wrap gap-x-4 gap-y-1 text-table text-muted">
            {shown.map(
                ({ status, label, is }) =>
                    is && (
                        <li key={status}>
                            <Link to="/campaigns" search={{ status }} className="rounded-sm tabular-nums hover:text-ink hover:underline">
                                {label}
                            </Link>
                        </li>
                    ),
            )}
            {totals.data.totals.map((one) => (
                <Spent key={one.currency} totals={one} />
            ))}
        </ul>
    );
}

const Spent = ({ totals: { spent, budget, currency } }: { totals: CurrencyTotals }) =>
    budget > 0 && (
        <li>
            <RichText text={text.spent} values={{ spent: <Money amount={spent} currency={currency} />, budget: <Money amount={budget} currency={currency} /> }} />
        </li>
    );
