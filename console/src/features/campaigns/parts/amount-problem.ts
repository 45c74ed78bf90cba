import { partStrings } from '#features/campaigns/parts/strings.ts';
import { money } from '#lib/format/numbers.ts';
import { decimalsOf } from '#lib/format/intl.ts';
import { editableAmount, readingsOf, type ParsedAmount } from '#lib/format/parse.ts';

/** Says what to type instead of an amount that was not understood; undefined if it was. */
export function amountProblem(parsed: ParsedAmount, currency: string): string | undefined {
    if (!('problem' in parsed)) return undefined;
    const text = partStrings.amount;
    switch (parsed.problem) {
        case 'EMPTY':
        case 'INVALID':
            return text.invalid(editableAmount(5000, currency));
        case 'DECIMALS':
            return decimalsOf(currency) === 0 ? text.noDecimals(currency) : text.tooManyDecimals(currency, decimalsOf(currency));
        case 'AMBIGUOUS': {
            const [whole, fraction] = parsed.readings ?? [0, 0];
            const [more, less] = readingsOf([whole, fraction], currency);
            return text.ambiguous(more, less, editableAmount(whole, currency));
        }
    }
}

/** Says how an amount was understood; undefined if it was not. */
export const understood = (parsed: ParsedAmount, currency: string) => ('amount' in parsed ? money(parsed.amount, currency) : undefined);
