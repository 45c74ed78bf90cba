import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { parsePercentage } from '#features/campaigns/parts/percentage.ts';
import { money, percent } from '#lib/format/numbers.ts';

/** Says in money what a share of the budget allows, and that nothing is done in secret. */
export function autoReallocationHelp(share: number, total: number, currency: string): string {
    return share > 0
        ? `Ava may move up to ${percent(share, 0)} of the budget (${money(total * share, currency)} in all while the campaign lasts) between its channels without asking. Each move stands in the history; beyond that she only proposes.`
        : 'Ava only proposes: a person decides every move of money.';
}

/** How much of the budget may be moved without a person. */
export function AutoReallocationField(props: {
    value: string;
    total: number;
    currency: string;
    error?: string | undefined;
    onChange: (value: string) => void;
}) {
    const share = parsePercentage(props.value);
    const error = share === undefined ? 'Give a percentage from 0 to 100.' : props.error;
    return (
        <Field
            label="May be moved without asking, in % of the budget"
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
