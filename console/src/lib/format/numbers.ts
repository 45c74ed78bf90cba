import { decimalsOf, formatNumber, isCurrency, NO_VALUE, numberFormat } from '#lib/format/intl.ts';
import { libStrings } from '#lib/strings.ts';

export interface Parts {
    /** Plus or minus; comes first. */
    sign: string;
    number: string;
    /** The currency symbol, shown lighter. */
    unit: string;
    unitFirst: boolean;
}

/** How an amount is written. By default, without decimals if it is whole. */
export interface MoneyStyle {
    /** Abbreviates for axes: 12.4k. */
    compact?: boolean;
    /** Always shows decimals, so that table rows align. */
    exact?: boolean;
    signed?: boolean;
    /** The number of characters there is room for: leaves out decimals, then abbreviates. */
    fit?: number;
}

function moneyOptions(currency: string, style: MoneyStyle, isWhole: boolean): Intl.NumberFormatOptions {
    const fraction: Intl.NumberFormatOptions = style.compact
        ? { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 }
        : isWhole && !style.exact
          ? { minimumFractionDigits: 0, maximumFractionDigits: 0 }
          : {};
    const named: Intl.NumberFormatOptions = isCurrency(currency)
        ? { style: 'currency', currency }
        : style.compact || 'maximumFractionDigits' in fraction
          ? {}
          : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return { ...named, ...(style.signed ? { signDisplay: 'exceptZero' as const } : {}), ...fraction };
}

/** Writes an amount. A currency that Intl does not know follows the number as it is. */
export function money(amount: number, currency: string, style: MoneyStyle = {}): string {
    if (!Number.isFinite(amount)) return NO_VALUE;
    const [shown, plain] = fitting(amount, currency, style);
    const number = numberFormat(moneyOptions(currency, plain, Number.isInteger(shown))).format(shown);
    return isCurrency(currency) ? number : `${number} ${currency}`.trim();
}

/** Returns the amount, rounded if need be, and the style that fit the room. */
function fitting(amount: number, currency: string, { fit, ...style }: MoneyStyle): [number, MoneyStyle] {
    if (fit === undefined || money(amount, currency, style).length <= fit) return [amount, style];
    const whole: MoneyStyle = { ...style, exact: false };
    return money(Math.round(amount), currency, whole).length <= fit ? [Math.round(amount), whole] : [amount, { ...whole, compact: true }];
}

/** Splits an amount, so that its currency can be shown lighter. */
export function moneyParts(given: number, currency: string, givenStyle: MoneyStyle = {}): Parts {
    if (!Number.isFinite(given)) return { sign: '', number: NO_VALUE, unit: '', unitFirst: false };
    const [amount, style] = fitting(given, currency, givenStyle);
    const parts = numberFormat(moneyOptions(currency, style, Number.isInteger(amount))).formatToParts(amount);
    const at = parts.findIndex((part) => part.type === 'currency');
    const firstDigit = parts.findIndex((part) => part.type === 'integer');
    const text = (matches: (type: string) => boolean) =>
        parts
            .filter((part) => matches(part.type))
            .map((part) => part.value)
            .join('')
            .trim();
    const isSign = (type: string) => type === 'minusSign' || type === 'plusSign';
    const number = text((type) => type !== 'currency' && !isSign(type));
    return { sign: text(isSign), number, unit: parts[at]?.value ?? currency, unitFirst: at >= 0 && at < firstDigit };
}

/** The smallest amount of a currency: 0.01 EUR, 1 JPY, 0.001 KWD. */
export const smallestUnit = (currency: string) => 1 / 10 ** decimalsOf(currency);

/** Writes an amount on an axis: in thousands if an axis has such, otherwise with the currency's decimals or none on all ticks. */
export function moneyTick(amount: number, currency: string, ticks: readonly number[]): string {
    const largest = Math.max(...ticks.map(Math.abs));
    if (largest >= 1_000) return isCurrency(currency) ? numberFormat({ style: 'currency', currency, ...TICK }).format(amount) : `${countTick(amount)} ${currency}`.trim();
    return money(amount, currency, ticks.every(Number.isInteger) ? {} : { exact: true });
}

// Round steps such as 1,250 keep their digits.
const TICK: Intl.NumberFormatOptions = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 };

/** Writes a count on an axis. */
export const countTick = (value: number) => formatNumber(value, TICK);

export const count = (value: number) => formatNumber(value, { maximumFractionDigits: 0 });

/** Writes an amount whose currency is unknown. */
export const decimal = (value: number) => formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const compact = (value: number) => formatNumber(value, { notation: 'compact', maximumFractionDigits: 1 });

/** Formats a fraction as a percentage; small rates keep one decimal. */
export const percent = (fraction: number, digits = Math.abs(fraction) < 0.1 ? 1 : 0) =>
    formatNumber(fraction, { style: 'percent', maximumFractionDigits: digits });

/** Formats a rate with a fixed number of decimals, so that rates align in a column. */
export function rate(fraction: number): string {
    const digits = Math.abs(fraction) < 0.1 ? 2 : 1;
    return formatNumber(fraction, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Formats an average; small ones keep one decimal. */
export const mean = (value: number) => formatNumber(value, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });

/** Formats a return as a signed percentage; 1 is +100%. */
export const roi = (fraction: number) => formatNumber(fraction, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });

export const ratio = (value: number) => (Number.isFinite(value) ? `${formatNumber(value, { maximumFractionDigits: 2 })}×` : NO_VALUE);

/** Formats a relative change as a signed percentage, or as a factor above tenfold. */
export function relativeChange(fraction: number): string {
    if (fraction > 9) return `${formatNumber(fraction + 1, { maximumFractionDigits: 0 })}×`;
    return formatNumber(fraction, { style: 'percent', maximumFractionDigits: Math.abs(fraction) < 0.1 ? 1 : 0, signDisplay: 'exceptZero' });
}

/** Formats the difference of two rates in percentage points. */
export function pointsChange(difference: number): string {
    const points = Math.round(difference * 10_000) / 100;
    return libStrings.points(formatNumber(points, { maximumFractionDigits: Math.abs(points) < 10 ? 2 : 1, signDisplay: 'exceptZero' }), Math.abs(points) === 1);
}
