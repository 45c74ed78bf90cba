import { RichText } from '#components/rich-text.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { Money } from '#components/money.tsx';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { PaceState } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';
import { percent } from '#lib/format/numbers.ts';

const TONES = { NOT_STARTED: 'plain', ON_PLAN: 'accent', BEHIND: 'accent', AHEAD: 'warn', OVER: 'bad' } as const;

/** Returns the colour of a pace state; the service decides the state. */
export const paceTone = (state: PaceState) => TONES[state];

/** Spend out of budget, with a tick for the planned spend. On a phone, only the two amounts. */
export function SpendCell(props: { spent: number; total: number; currency: string; pace?: number | undefined; state: PaceState; totalClassName?: string }) {
    const { spent, total, currency, pace } = props;
    const planned = pace && total > 0 ? spent / pace / total : undefined;
    return (
        <span className="flex flex-col items-end gap-1.5">
            <span className="flex flex-wrap items-baseline justify-end gap-x-1.5 max-md:flex-col max-md:items-end max-md:whitespace-nowrap">
                <Money amount={spent} currency={currency} compact={spent >= 100_000} />
                <span className={cn('text-label text-faint', props.totalClassName)}>
                    <RichText
                        text={partStrings.spend.ofTotal}
                        values={{ total: <Money amount={total} currency={currency} compact={total >= 100_000} /> }}
                    />
                </span>
            </span>
            <Meter
                label={total > 0 ? partStrings.spend.share(percent(spent / total)) : partStrings.spend.noBudget}
                value={total > 0 ? spent / total : 0}
                mark={planned}
                tone={paceTone(props.state)}
                className="w-32 max-md:hidden"
            />
        </span>
    );
}
