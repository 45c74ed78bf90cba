/**
 * Creates the Intl formats of the console. A value that Intl refuses, such as an unknown currency, an odd time zone or an
 * impossible date, is shown as far as it can be and never throws: one bad record must not take down a page.
 */
import { zoneOf } from '#lib/format/zones.ts';

/** Stands for a value that is missing or can't be shown. */
export const NO_VALUE = '–';

const FALLBACK_LANGUAGE = 'en-GB';

function isLocale(tag: string | undefined): tag is string {
    try {
        return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
        return false;
    }
}

const preferred = () => (typeof navigator === 'undefined' ? [] : [navigator.language, ...(navigator.languages ?? [])]).filter(isLocale);

/** The person's locale, for numbers and money, as they also type them. Tests and screenshots set it. */
export const locale = () => preferred()[0] ?? FALLBACK_LANGUAGE;

/**
 * The language of everything that consists of words, such as months, "tomorrow" and "and". The console speaks English, so
 * that a sentence is in one language whatever the browser's is; the person's own English decides between 22 Nov and Nov 22.
 */
export const language = () => preferred().find((tag) => /^en\b/i.test(tag)) ?? FALLBACK_LANGUAGE;

const cache = new Map<string, unknown>();

function cached<T>(kind: string, tag: string, options: object, create: () => T): T {
    const key = `${kind} ${tag} ${JSON.stringify(options)}`;
    if (!cache.has(key)) cache.set(key, create());
    return cache.get(key) as T;
}

/** Formats numbers in the person's locale; abbreviations such as "m" and units such as "byte" are words. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const tag = options.notation === 'compact' || options.style === 'unit' ? language() : locale();
    return cached('number', tag, options, () => new Intl.NumberFormat(tag, { numberingSystem: 'latn', ...options }));
}

/** Formats a number; a value that is not finite is a dash. */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions) =>
    Number.isFinite(value) ? numberFormat(options).format(value) : NO_VALUE;

export function listFormat(options: Intl.ListFormatOptions): Intl.ListFormat {
    const tag = language();
    return cached('list', tag, options, () => new Intl.ListFormat(tag, options));
}

export function languageNames(): Intl.DisplayNames {
    const tag = language();
    return cached('language', tag, {}, () => new Intl.DisplayNames(tag, { type: 'language' }));
}

export function relativeFormat(numeric: 'auto' | 'always'): Intl.RelativeTimeFormat {
    const tag = language();
    return cached('relative', tag, { numeric }, () => new Intl.RelativeTimeFormat(tag, { numeric }));
}

/** The codes of all currencies that the browser knows. */
export const currencyCodes = () => Intl.supportedValuesOf('currency');

/** Whether Intl can format amounts in a currency, which need not exist: three letters. */
export const isCurrency = (code: string) => /^[A-Za-z]{3}$/.test(code);

/** The number of decimals of a currency: 2 for EUR, 0 for JPY, 3 for KWD. Unknown codes count as having 2. */
export const decimalsOf = (currency: string) =>
    isCurrency(currency) ? (numberFormat({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2) : 2;

export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const tag = language();
    return cached('date', tag, options, () => new Intl.DateTimeFormat(tag, options));
}

/** Formats an instant in a zone of any kind; an instant that does not exist is a dash. */
export function formatDate(instant: string | number, zone: string, options: Intl.DateTimeFormatOptions): string {
    const { timeZone, shift, label } = zoneOf(zone);
    const at = new Date(instant).getTime() + shift;
    if (!isTime(at)) return NO_VALUE;
    const { timeZoneName, ...unnamed } = options;
    if (label && timeZoneName) return `${dateFormat({ ...unnamed, timeZone }).format(at)} ${label}`;
    return dateFormat({ ...options, timeZone }).format(at);
}

/** Formats a range of instants; if one does not exist or they are in the wrong order, each on its own. */
export function formatDateRange(from: string | number, to: string | number, zone: string, options: Intl.DateTimeFormatOptions): string {
    const { timeZone, shift } = zoneOf(zone);
    const [first, last] = [new Date(from).getTime() + shift, new Date(to).getTime() + shift];
    if (!isTime(first) && !isTime(last)) return NO_VALUE;
    const inOrder = isTime(first) && isTime(last) && first <= last;
    return inOrder ? dateFormat({ ...options, timeZone }).formatRange(first, last) : [from, to].map((end) => formatDate(end, zone, options)).join(' – ');
}

/** The number of each part of an instant's local time. Undefined if the instant does not exist. */
export function datePartsIn(instant: string | number, zone: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> | undefined {
    const { timeZone, shift } = zoneOf(zone);
    const at = new Date(instant).getTime() + shift;
    if (!isTime(at)) return undefined;
    const format = cached('parts', FALLBACK_LANGUAGE, { timeZone }, () => new Intl.DateTimeFormat(FALLBACK_LANGUAGE, { timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }));
    const parts = format.formatToParts(at);
    const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return { year: get('year'), month: get('month'), day: get('day'), hour: get('hour'), minute: get('minute'), second: get('second') };
}

// The range of Date.
const MAX_TIME = 8.64e15;
const isTime = (at: number) => Math.abs(at) <= MAX_TIME;

/** Divides a text into words in any script, also in those without spaces. */
export const wordSegmenter = () => new Intl.Segmenter(undefined, { granularity: 'word' });

/** Splits a text into what a reader sees as characters, such as an emoji with its skin tone. */
export const characterSegmenter = () => new Intl.Segmenter(undefined, { granularity: 'grapheme' });
