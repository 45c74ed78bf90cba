import { decimalsOf, isCurrency, numberFormat } from '#lib/format/intl.ts';
import { money } from '#lib/format/numbers.ts';

/** Why a text was not read as an amount. */
export type AmountProblem = 'EMPTY' | 'INVALID' | 'AMBIGUOUS' | 'DECIMALS';

/** An amount as it was understood, or why it was not. `readings` are the two meanings of an ambiguous text. */
export type ParsedAmount = { amount: number } | { problem: AmountProblem; readings?: [number, number] };

const SPACES = /[\s\u00a0\u2009\u202f]/gu;
const APOSTROPHES = /['’]/gu;
const GROUPED = /^\d{1,3}(?:G\d{3})+$|^\d{1,2}(?:G\d{2})+G\d{3}$/u.source;

/**
 * Reads an amount of money as people type it in their locale: 5000, 5,000.50, 5.000,50, 5 000, 5’000. A single separator
 * before three digits is read only if the locale says what it means, because 5.000 is five thousand to one person and five
 * to another.
 */
export const parseMoney = (text: string, currency: string): ParsedAmount => parseNumber(withoutUnit(asciiDigits(text.trim()), currency), decimalsOf(currency));

/** Reads a whole number in the same way. */
export const parseCount = (text: string): ParsedAmount => parseNumber(asciiDigits(text.trim()), 0);

function parseNumber(typed: string, decimals: number): ParsedAmount {
    if (typed === '') return { problem: 'EMPTY' };
    const plain = ungrouped(typed);
    if (plain === undefined) return { problem: 'INVALID' };
    const separators = plain.replace(/\d/g, '');
    if (/[^.,]/.test(separators) || !/\d$/.test(plain)) return { problem: 'INVALID' };
    if (separators === '') return within(plain, '', decimals);
    const last = separators.at(-1)!;
    const [whole, fraction] = splitAt(plain, plain.lastIndexOf(last));
    if (new Set(separators).size === 2) {
        const group = last === '.' ? ',' : '.';
        const once = separators.split(last).length === 2;
        return once && isGrouped(whole, group) ? within(whole.replaceAll(group, ''), fraction, decimals) : { problem: 'INVALID' };
    }
    if (separators.length > 1) {
        return isGrouped(plain, last) ? within(plain.replaceAll(last, ''), '', decimals) : { problem: 'INVALID' };
    }
    return oneSeparator(whole, fraction, last, decimals);
}

function oneSeparator(whole: string, fraction: string, separator: string, decimals: number): ParsedAmount {
    const canGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (!canGroup) return within(whole, fraction, decimals);
    const { group, decimal } = separatorsOf();
    if (separator === group) return within(whole + fraction, '', decimals);
    if (separator === decimal && decimals >= 3) return within(whole, fraction, decimals);
    return { problem: 'AMBIGUOUS', readings: [Number(whole + fraction), Number(`${whole}.${fraction}`)] };
}

function within(whole: string, fraction: string, decimals: number): ParsedAmount {
    if (fraction.length > decimals) return { problem: 'DECIMALS' };
    return { amount: Number(`${whole || '0'}.${fraction || '0'}`) };
}

export const amountOf = (parsed: ParsedAmount): number | undefined => ('amount' in parsed ? parsed.amount : undefined);

/** Writes an amount into a field so that `parseMoney` reads the same amount back. */
export function editableAmount(amount: number, currency: string): string {
    const decimals = Number.isInteger(amount) ? 0 : decimalsOf(currency);
    return numberFormat({ useGrouping: false, minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(amount);
}

/** Both meanings of an ambiguous amount, written out. */
export const readingsOf = (readings: [number, number], currency: string): [string, string] => [money(readings[0], currency), money(readings[1], currency)];

/** Reads a plain decimal number with at most two decimals, such as a percentage; undefined for anything else. */
export function parseDecimal(text: string): number | undefined {
    const typed = asciiDigits(text.trim()).replace(/\s*%$/u, '').replace(/^[\u2212\u2013]/u, '-');
    return /^[+-]?\d{1,9}(?:[.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : undefined;
}

function separatorsOf(): { group: string | undefined; decimal: string | undefined } {
    // Five digits before the decimal separator, because some languages group only from there on.
    const parts = numberFormat({}).formatToParts(12345.5);
    const find = (type: string) => parts.find((part) => part.type === type)?.value;
    return { group: find('group'), decimal: find('decimal') };
}

/** Removes spaces and apostrophes between groups of three; undefined if they stand elsewhere. */
function ungrouped(text: string): string | undefined {
    const marked = text.replace(SPACES, ' ').replace(APOSTROPHES, ' ');
    if (!marked.includes(' ')) return marked;
    const [whole = '', ...rest] = marked.split(/(?=[.,])/);
    return rest.length < 2 && isGrouped(whole, ' ') && !rest.join('').includes(' ') ? marked.replaceAll(' ', '') : undefined;
}

const isGrouped = (text: string, separator: string) => new RegExp(GROUPED.replaceAll('G', separator === '.' ? '\\.' : separator), 'u').test(text);

const splitAt = (text: string, at: number): [string, string] => [text.slice(0, at), text.slice(at + 1)];

/** Removes the currency's code or symbol, so that a pasted €5,000 is read. */
function withoutUnit(text: string, currency: string): string {
    const units = [currency, symbolOf(currency)].filter(Boolean).map((unit) => unit.toUpperCase());
    const upper = text.toUpperCase();
    for (const unit of units) {
        if (upper.startsWith(unit)) return text.slice(unit.length).trim();
        if (upper.endsWith(unit)) return text.slice(0, -unit.length).trim();
    }
    return text;
}

function symbolOf(currency: string): string {
    if (!isCurrency(currency)) return '';
    const parts = numberFormat({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
    return parts.find((part) => part.type === 'currency')?.value ?? '';
}

/** Replaces the digits and separators of other scripts, such as Arabic ones, with ASCII. */
function asciiDigits(text: string): string {
    return text
        .normalize('NFKC')
        // Invisible marks that come along when a number is copied from right-to-left text.
        .replace(/\p{Cf}/gu, '')
        .replace(/\u066b/g, '.')
        .replace(/\u066c/g, '’')
        .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0)!)));
}

// The digits of a script are ten code points in a row.
function digitValue(code: number): number {
    if (code < 0x80) return code - 0x30;
    let zero = code;
    while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return code - zero;
}
