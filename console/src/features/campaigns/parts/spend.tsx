import { Meter } from '#components/ui/meter.tsx';
import { Money } from '#components/money.tsx';
import { percent } from '#lib/format/money.ts';

// A pace within a tenth of the plan is on plan: the service draws the same line.
const TOLERANCE = 0.1;

export function paceTone(pace: number | null | undefined): 'accent' | 'warn' | 'plain' {
    if (pace === null || pace === undefined) return 'plain';
    return pace > 1 + TOLERANCE ? 'warn' : 'accent';
}

/** Spent of the budget, with a tick where the plan expects it by now. */
export function SpendCell(props: { spent: number; total: number; currency: string; pace?: number | null | undefined }) {
    const { spent, total, currency, pace } = props;
    const planned = pace && total > 0 ? spent / pace / total : undefined;
    return (
        <span className="flex flex-col items-end gap-1.5">
            <span className="flex items-baseline gap-1.5">
                <Money amount={spent} currency={currency} compact={spent >= 100_000} />
                <span className="text-label text-faint">
                    of <Money amount={total} currency={currency} compact={total >= 100_000} />
                </span>
            </span>
            <Meter
                label={total > 0 ? `${percent(spent / total)} of the budget is spent` : 'There is no budget'}
                value={total > 0 ? spent / total : 0}
                mark={planned}
                tone={spent > total ? 'bad' : paceTone(pace)}
                className="w-32"
            />
        </span>
    );
}
