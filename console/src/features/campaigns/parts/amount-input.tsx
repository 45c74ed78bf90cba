import type { ComponentProps } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { amountProblem, understood } from '#features/campaigns/parts/amount-problem.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import { editableAmount, parseMoney } from '#lib/format/parse.ts';
import { cn } from '#lib/cn.ts';

/**
 * A field for an amount of money in the person's notation. It shows how the text was understood, because a point can separate
 * thousands or decimals.
 */
export function AmountInput({ label, currency, error, className, text, ...rest }: ComponentProps<'input'> & {
    label: string;
    currency: string;
    /** What is typed. */
    text: string;
    error: string | undefined;
}) {
    const parsed = parseMoney(text, currency);
    const ambiguous = 'problem' in parsed && parsed.problem === 'AMBIGUOUS' ? amountProblem(parsed, currency) : undefined;
    const help = understood(parsed, currency);
    return (
        <Field label={label} error={error ?? ambiguous} help={help && partStrings.amount.understood(help)}>
            {(aria) => (
                <Input
                    {...aria}
                    inputMode="decimal"
                    autoComplete="off"
                    placeholder={editableAmount(5000, currency)}
                    {...rest}
                    className={cn('text-right tabular-nums', className)}
                />
            )}
        </Field>
    );
}
