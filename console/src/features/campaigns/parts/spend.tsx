import { Meter } from '#components/ui/meter.tsx';
import { Money } from '#components/money.tsx';
import type { PaceState } from '#features/campaigns/types.ts';
import { percent } from '#lib/format/numbers.ts';

const TONES = { NOT_STARTED: 'plain', ON_PLAN: 'accent', BEHIND: 'accent', AHEAD: 'warn', OVER: 'bad' } as const;

/** Where ahead begins is the service's to say: here it only gets its colour. */
export const paceTone = (state: PaceState) => TONES[state];

/** Spent of the budget, with a tick where the plan expects it by now; on a phone the two amounts alone. */
export function SpendCell(props: { spent: number; total: number; currency: string; pace?: number | undefined; state: PaceState }) {
    const { spent, total, currency, pace } = props;
    const planned = pace && total > 0 ? spent / pace / total : undefined;
    return (
        <span className="flex flex-col items-end gap-1.5">
            <span className="flex items-baseline gap-1.5 whitespace-nowrap max-md:flex-col max-md:items-end max-md:gap-0">
                <Money amount={spent} currency={currency} compact={spent >= 100_000} />
                <span className="text-label text-faint">
                    of <Money amount={total} currency={currency} compact={total >= 100_000} />
                </span>
            </span>
            <Meter
                label={total > 0 ? `${percent(spent / total)} of the budget is spent` : 'There is no budget'}
                value={total > 0 ? spent / total : 0}
                mark={planned}
                tone={paceTone(props.state)}
                className="w-32 max-md:hidden"
            />
        </span>
    );
}
