import { moneyParts, type MoneyStyle } from '#lib/format/money.ts';
import { cn } from '#lib/cn.ts';

/** An amount with its currency, the currency lighter than the figure. */
export function Money(props: { amount: number; currency: string; className?: string } & MoneyStyle) {
    const { amount, currency, className, ...style } = props;
    const { sign, figure, unit, unitFirst } = moneyParts(amount, currency, style);
    const mark = <span className="font-normal text-faint">{unit}</span>;
    return (
        <span className={cn('whitespace-nowrap tabular-nums', className)}>
            {sign}
            {unitFirst && mark}
            {unitFirst && /\p{L}$/u.test(unit) && ' '}
            {figure}
            {!unitFirst && <> {mark}</>}
        </span>
    );
}
