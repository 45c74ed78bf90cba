import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { parsePercentage } from '#features/campaigns/parts/percentage.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import { money, percent } from '#lib/format/numbers.ts';

/** Explains what Ava may reallocate, as a percentage and an amount. */
export function autoReallocationHelp(share: number, total: number, currency: string): string {
    const { allowed, suggestOnly } = partStrings.autoReallocation;
    return share > 0 ? allowed(percent(share, 2), money(total * share, currency)) : suggestOnly;
}

/** The share of the budget that Ava may reallocate without approval. */
export function AutoReallocationField(props: {
    value: string;
    total: number;
    currency: string;
    error?: string | undefined;
    onChange: (value: string) => void;
}) {
    const share = parsePercentage(props.value);
    const error = share === undefined ? partStrings.autoReallocation.invalid : props.error;
    return (
        <Field
            label={partStrings.autoReallocation.label}
            error={error}
            help={share === undefined ? undefined : autoReallocationHelp(share, props.total, props.currency)}
        >
            {(aria) => (
                <Input
                    {...aria}
                    inputMode="decimal"
                    value={props.value}
                    onChange={(event) => props.onChange(event.target.value)}
                    className="max-w-24 text-right tabular-nums"
                />
            )}
        </Field>
    );
}
