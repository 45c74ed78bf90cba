import { CHANNELS, inOrder, type Channel } from '#lib/channels.ts';
import { currencyCodes } from '#lib/format/intl.ts';
import { dayCount, daysAfter } from '#lib/format/time.ts';

/** The days that a page covers, as search parameters: a number of days ending today, or a first and a last day. */
export interface RangeSearch {
    days?: number | undefined;
    from?: string | undefined;
    to?: string | undefined;
}

const CURRENCY = /^[A-Z]{3}$/;

/** Parses a currency; undefined if there is no such currency. */
export const currencyOf = (value: unknown): string | undefined =>
    typeof value === 'string' && CURRENCY.test(value) && currencyCodes().includes(value) ? value : undefined;

/** The days and channels that a page covers, as search parameters. */
export interface ScopeSearch extends RangeSearch {
    channels?: string | undefined;
}

/** A range of calendar days, both ends included. */
export interface Range {
    from: string;
    to: string;
    days: number;
    /** Whether it is a number of days ending today. */
    preset: boolean;
}

export const DEFAULT_DAYS = 30;
export const PRESETS = [7, 30, 90, 180, 365] as const;
export const CAMPAIGN_PRESETS = [2, ...PRESETS] as const;

/** The longest range that the service answers. */
export const MAX_DAYS = 366;

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value) ? value : undefined);
const isDay = (text: string) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** Parses the range and drops what is invalid. */
export function rangeSearch(raw: Record<string, unknown>): RangeSearch {
    const from = day(raw.from);
    const to = day(raw.to);
    const days = CAMPAIGN_PRESETS.find((known) => known === Number(raw.days));
    return { days: days === DEFAULT_DAYS || from || to ? undefined : days, from, to };
}

/** Parses the scope and drops what is invalid. */
export function scopeSearch(raw: Record<string, unknown>): ScopeSearch {
    const channels = typeof raw.channels === 'string' ? channelsOf(raw.channels) : [];
    return { ...rangeSearch(raw), channels: channels.length > 0 ? channels.join(',') : undefined };
}

/** Parses a list of channels; an empty list means all channels. */
export const channelsOf = (text: string | undefined): Channel[] => inOrder((text ?? '').split(',').filter((one): one is Channel => CHANNELS.includes(one as Channel)));

/** Keeps only the scope, for links to another view of the same campaign. */
export const scopeOf = ({ days, from, to, channels }: ScopeSearch): ScopeSearch => ({ days, from, to, channels });

/** What is wrong with a range, if anything: the service would refuse it. */
export function faultOf(from: string, to: string, today: string): 'order' | 'future' | 'tooLong' | undefined {
    if (from > to) return 'order';
    if (to > today) return 'future';
    return dayCount(from, to) > MAX_DAYS ? 'tooLong' : undefined;
}

/** Returns the range of a page; the default if the given one is invalid. */
export function rangeOf({ days = DEFAULT_DAYS, from, to }: RangeSearch, today: string): Range {
    if (from && faultOf(from, to ?? today, today) === undefined) {
        const last = to ?? today;
        return { from, to: last, days: dayCount(from, last), preset: false };
    }
    return { from: daysAfter(today, 1 - days), to: today, days, preset: true };
}

/** The range of the same length just before. */
export const previousOf = ({ from, days }: Range): { from: string; to: string } => ({ from: daysAfter(from, -days), to: daysAfter(from, -1) });
