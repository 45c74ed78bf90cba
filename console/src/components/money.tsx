import { money, moneyParts, type MoneyStyle } from '#lib/format/numbers.ts';
import { cn } from '#lib/cn.ts';

/** An amount of money; the currency is lighter than the number. An amount shortened to fit has the full one as its title. */
export function Money(props: { amount: number; currency: string; className?: string } & MoneyStyle) {
    const { amount, currency, className, ...style } = props;
    const { sign, number, unit, unitFirst } = moneyParts(amount, currency, style);
    const full = style.fit === undefined ? undefined : money(amount, currency);
    const mark = <span className="font-normal text-faint">{unit}</span>;
    return (
        <span className={cn('whitespace-nowrap tabular-nums', className)} title={full === money(amount, currency, style) ? undefined : full}>
            {sign}
            {unitFirst && mark}
            {unitFirst && /\p{L}$/u.test(unit) && ' '}
            {number}
            {!unitFirst && <> {mark}</>}
        </span>
    );
}
