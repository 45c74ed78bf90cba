import { moneyParts, type MoneyStyle } from '#lib/format/numbers.ts';
import { cn } from '#lib/cn.ts';

/** An amount of money; the currency is lighter than the number. */
export function Money(props: { amount: number; currency: string; className?: string } & MoneyStyle) {
    const { amount, currency, className, ...style } = props;
    const { sign, number, unit, unitFirst } = moneyParts(amount, currency, style);
    const mark = <span className="font-normal text-faint">{unit}</span>;
    return (
        <span className={cn('whitespace-nowrap tabular-nums', className)}>
            {sign}
            {unitFirst && mark}
            {unitFirst && /\p{L}$/u.test(unit) && ' '}
            {number}
            {!unitFirst && <> {mark}</>}
        </span>
    );
}
