import { Money } from '#components/money.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Explained } from '#components/ui/tooltip.tsx';
import { overviewStrings } from '#features/overview/strings.ts';
import type { Waiting } from '#features/overview/types.ts';
import { mean, money, percent } from '#lib/format/numbers.ts';

const text = overviewStrings.waiting;

/** What a day of waiting costs, with the reason behind it. */
export function WaitingCost({ waiting }: { waiting: Waiting }) {
    const { basis, unit, perDay, currency, share, reason } = waiting;
    if (basis === 'UNKNOWN') return <Why what={text.unknown} reason={reason} />;
    if (share === 0 && !perDay) return <Why what={text.nothing} reason={reason} />;
    const part = (basis === 'PLANNED' ? text.planned : text.share)(percent(share));
    if (perDay === undefined) return <Why what={part} reason={reason} />;
    const inMoney = unit === 'MONEY' && currency !== undefined;
    const spoken = inMoney ? text.perDay.replace('{amount}', money(perDay, currency)) : text.responses(mean(perDay));
    return (
        <span className="block">
            <span className="block font-medium whitespace-nowrap tabular-nums">{inMoney ? <RichText text={text.perDay} values={{ amount: <Money amount={perDay} currency={currency} fit={9} /> }} /> : spoken}</span>
            <span className="block text-label">
                <Explained label={text.explain(`${spoken}, ${part}`)} text={reason}>
                    {part}
                </Explained>
            </span>
        </span>
    );
}

const Why = ({ what, reason }: { what: string; reason: string }) => (
    <Explained label={text.explain(what)} text={reason}>
        {what}
    </Explained>
);
