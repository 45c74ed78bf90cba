/**
 * The only place that creates Intl formats. A value that Intl refuses, such as an unknown currency, an odd time zone or an
 * impossible date, is shown as far as it can be and never throws: one bad record must not take down a page.
 */

/** Stands for a value that is missing or can't be shown. */
export const NO_VALUE = '–';

const FALLBACK_LOCALE = 'en-GB';

/**
 * The locale of all numbers and dates: the console is in English, so it is the person's variant of English. Tests and
 * screenshots set it.
 */
export function locale(): string {
    if (typeof navigator === 'undefined') return FALLBACK_LOCALE;
    const wanted = [navigator.language, ...(navigator.languages ?? [])];
    return wanted.find((tag) => /^en\b/i.test(tag ?? '') && isLocale(tag)) ?? FALLBACK_LOCALE;
}

function isLocale(tag: string): boolean {
    try {
        return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
        return false;
    }
}

const cache = new Map<string, unknown>();

function cached<T>(kind: string, options: object, create: (locale: string) => T): T {
    const key = `${kind} ${locale()} ${JSON.stringify(options)}`;
    if (!cache.has(key)) cache.set(key, create(locale()));
    return cache.get(key) as T;
}

export const numberFormat = (options: Intl.NumberFormatOptions) => cached('number', options, (tag) => new Intl.NumberFormat(tag, options));

/** Formats a number; a value that is not finite is a dash. */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions) =>
    Number.isFinite(value) ? numberFormat(options).format(value) : NO_VALUE;

export const listFormat = (options: Intl.ListFormatOptions) => cached('list', options, (tag) => new Intl.ListFormat(tag, options));

export const relativeFormat = () =>
    cached('relative', {}, (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));

/** Whether Intl can format amounts in a currency, which need not exist. */
export function isCurrency(code: string): boolean {
    return /^[A-Za-z]{3}$/.test(code);
}

/** The decimals of a currency's smallest unit; two if the currency is unknown. */
export function decimalsOf(currency: string): number {
    return isCurrency(currency) ? (numberFormat({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2) : 2;
}

interface Zone {
    /** A zone that Intl knows. */
    timeZone: string;
    /** Milliseconds to add, for fixed offsets, which not every browser knows. */
    shift: number;
    /** Names a zone that Intl would name otherwise. */
    label?: string;
}

const UTC: Zone = { timeZone: 'UTC', shift: 0 };
const OFFSET = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?$/i;

/** Finds a zone by its name or offset, such as GMT+02:00; UTC, labelled as such, if it is neither. */
function zoneOf(name: string): Zone {
    const offset = OFFSET.exec(name.trim());
    if (offset) {
        const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] = offset;
        const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
        const label = `GMT${sign}${Number(hours)}${Number(minutes) ? `:${minutes}` : ''}`;
        return { timeZone: 'UTC', shift: (sign === '-' ? -size : size) * 1000, label };
    }
    if (/^(?:Z|UT|UTC|GMT)$/i.test(name.trim())) return UTC;
    return cached('zone', { name }, () => {
        try {
            new Intl.DateTimeFormat('en', { timeZone: name });
            return { timeZone: name, shift: 0 };
        } catch {
            return { ...UTC, label: UTC.timeZone };
        }
    });
}

export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Formats an instant in a zone of any kind; an instant that does not exist is a dash. */
export function formatDate(instant: string | number, zone: string, options: Intl.DateTimeFormatOptions): string {
    const { timeZone, shift, label } = zoneOf(zone);
    const at = new Date(instant).getTime() + shift;
    if (!isTime(at)) return NO_VALUE;
    const { timeZoneName, ...unnamed } = options;
    if (label && timeZoneName) return `${dateFormat({ ...unnamed, timeZone }).format(at)} ${label}`;
    return dateFormat({ ...options, timeZone }).format(at);
}

/** Formats a range of instants; shows the end that exists if the other does not. */
export function formatDateRange(from: string | number, to: string | number, zone: string, options: Intl.DateTimeFormatOptions): string {
    const { timeZone, shift } = zoneOf(zone);
    const [first, last] = [new Date(from).getTime() + shift, new Date(to).getTime() + shift];
    if (!isTime(first) || !isTime(last)) return isTime(first) || isTime(last) ? [from, to].map((end) => formatDate(end, zone, options)).join(' – ') : NO_VALUE;
    return dateFormat({ ...options, timeZone }).formatRange(Math.min(first, last), Math.max(first, last));
}

/** The number of each part of an instant's local time. Undefined if the instant does not exist. */
export function datePartsIn(instant: string | number, zone: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> | undefined {
    const { timeZone, shift } = zoneOf(zone);
    const at = new Date(instant).getTime() + shift;
    if (!isTime(at)) return undefined;
    const parts = cached('parts', { timeZone }, () => new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })).formatToParts(at);
    const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return { year: get('year'), month: get('month'), day: get('day'), hour: get('hour'), minute: get('minute'), second: get('second') };
}

const dateFormat = (options: Intl.DateTimeFormatOptions) => cached('date', options, (tag) => new Intl.DateTimeFormat(tag, options));

// The range of Date.
const MAX_TIME = 8.64e15;
const isTime = (at: number) => Math.abs(at) <= MAX_TIME;
