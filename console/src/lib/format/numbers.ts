/** The person's locale, for numbers and money. Tests and screenshots set it. */
export const locale = () => (typeof navigator === 'undefined' ? 'en' : navigator.language) || 'en';

/**
 * The language of everything that consists of words, such as months, "tomorrow" and "and". The console speaks English, so
 * that a sentence is in one language whatever the browser's is; the person's own English decides between 22 Nov and Nov 22.
 */
export function language(): string {
    const preferred = typeof navigator === 'undefined' ? [] : [navigator.language, ...(navigator.languages ?? [])];
    return preferred.find((one) => /^en\b/i.test(one ?? '')) ?? 'en-GB';
}

export interface Parts {
    /** Plus or minus; comes first. */
    sign: string;
    number: string;
    /** The currency symbol, shown lighter. */
    unit: string;
    unitFirst: boolean;
}

export interface MoneyStyle {
    /** Abbreviates for axes and cards: 12.4k. */
    compact?: boolean;
    /** Always shows decimals, so that table rows align. */
    exact?: boolean;
    signed?: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

function format(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    // Abbreviations such as "Mio." are words.
    const used = options.notation === 'compact' ? language() : locale();
    const full = `${used} ${key}`;
    let known = formats.get(full);
    if (!known) {
        known = new Intl.NumberFormat(used, { numberingSystem: 'latn', ...options });
        formats.set(full, known);
    }
    return known;
}

function moneyFormat(currency: string, style: MoneyStyle, isInteger: boolean): Intl.NumberFormat {
    const fraction: Intl.NumberFormatOptions = style.compact
        ? { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 }
        : isInteger && !style.exact
          ? { minimumFractionDigits: 0, maximumFractionDigits: 0 }
          : {};
    const known = isCurrency(currency);
    return format(`${known ? currency : ''} ${JSON.stringify(style)} ${isInteger}`, {
        ...(known ? { style: 'currency', currency } : {}),
        ...(style.signed ? { signDisplay: 'exceptZero' as const } : {}),
        ...fraction,
    });
}

/** Whether Intl can format the currency: three letters. Any other code is shown as it is, so that no record breaks a page. */
const isCurrency = (currency: string) => /^[A-Za-z]{3}$/.test(currency);

export function money(amount: number, currency: string, style: MoneyStyle = {}): string {
    const text = moneyFormat(currency, style, Number.isInteger(amount)).format(amount);
    return isCurrency(currency) ? text : `${text} ${currency}`.trim();
}

export function moneyParts(amount: number, currency: string, style: MoneyStyle = {}): Parts {
    const parts = moneyFormat(currency, style, Number.isInteger(amount)).formatToParts(amount);
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
    return { sign: text(isSign), number, unit: parts[at]?.value ?? currency, unitFirst: at < firstDigit };
}

export const count = (value: number) => format('count', { maximumFractionDigits: 0 }).format(value);

export const compact = (value: number) =>
    format('compact', { notation: 'compact', maximumFractionDigits: 1 }).format(value);

/** Formats a fraction as a percentage; small rates keep one decimal. */
export function percent(fraction: number, digits = Math.abs(fraction) < 0.1 ? 1 : 0): string {
    return format(`percent ${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(fraction);
}

/** Formats a rate with a fixed number of decimals, so that rates align in a column. */
export function rate(fraction: number): string {
    const digits = Math.abs(fraction) < 0.1 ? 2 : 1;
    return format(`rate ${digits}`, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(fraction);
}

/** Formats an average; small ones keep one decimal. */
export const mean = (value: number) => format(`mean ${Math.abs(value) < 10}`, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 }).format(value);

/** Formats a return as a signed percentage; 1 is +100%. */
export const roi = (fraction: number) =>
    format('roi', { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(fraction);

export const ratio = (value: number) => `${format('ratio', { maximumFractionDigits: 2 }).format(value)}×`;

/** Formats a relative change as a signed percentage, or as a factor above tenfold. */
export function relativeChange(fraction: number): string {
    if (fraction > 9) return `${format('times', { maximumFractionDigits: 0 }).format(fraction + 1)}×`;
    const digits = Math.abs(fraction) < 0.1 ? 1 : 0;
    return format(`change ${digits}`, { style: 'percent', maximumFractionDigits: digits, signDisplay: 'exceptZero' }).format(fraction);
}
