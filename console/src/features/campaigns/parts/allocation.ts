import type { Allocation, Channel } from '#features/campaigns/types.ts';
import { decimalsOf } from '#lib/format/intl.ts';

/** Amounts by channel in minor units. They always add up to the budget. */
export type Shares = Partial<Record<Channel, number>>;

export interface Bounds {
    total: number;
    /** What each channel has already spent; its share cannot go below it. */
    floors?: Shares;
    /** Channels that keep their share when another one changes. */
    locked?: Channel[];
}

/** Splits a total by weights with the largest-remainder method, so that the parts add up exactly. */
export function split(total: number, weights: number[]): number[] {
    if (weights.length === 0) return [];
    const sum = weights.reduce((a, b) => a + b, 0);
    const effective = sum > 0 ? weights : weights.map(() => 1);
    const weightSum = sum > 0 ? sum : weights.length;
    const exact = effective.map((weight) => (total * weight) / weightSum);
    const parts = exact.map(Math.floor);
    const left = total - parts.reduce((a, b) => a + b, 0);
    const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.at - b.at);
    for (const { at } of order.slice(0, left)) parts[at]! += 1;
    return parts;
}

export const sumOf = (shares: Shares) => Object.values(shares).reduce((a, b) => a + b, 0);

export const equalShares = (channels: Channel[], total: number): Shares =>
    toShares(channels, split(total, channels.map(() => 1)));

/**
 * Divides a budget between channels in proportion to weights. A channel without a weight gets an average share. The weights
 * stay as they are while the budget is typed, because parts that are rounded again with each digit drift apart.
 */
export function refit(weights: Shares, channels: Channel[], total: number): Shares {
    const known = channels.filter((channel) => weights[channel] !== undefined);
    const average = known.reduce((sum, channel) => sum + (weights[channel] ?? 0), 0) / known.length || 1;
    return toShares(channels, split(total, channels.map((channel) => weights[channel] ?? average)));
}

/** Sets a channel's share and adjusts the others in proportion, but never below what they have spent. */
export function setShare(shares: Shares, channel: Channel, requested: number, bounds: Bounds): Shares {
    const { min, max } = rangeOf(shares, channel, bounds);
    const share = Math.round(Math.min(max, Math.max(min, requested)));
    const others = freeOthers(shares, channel, bounds);
    const fixed = sumOf(shares) - (shares[channel] ?? 0) - others.reduce((sum, one) => sum + (shares[one] ?? 0), 0);
    const floors = others.map((one) => floor(bounds, one));
    const above = others.map((one, at) => Math.max(0, (shares[one] ?? 0) - floors[at]!));
    const remainder = bounds.total - share - fixed - floors.reduce((a, b) => a + b, 0);
    const parts = split(remainder, above);
    const changed = others.map((one, at): [Channel, number] => [one, floors[at]! + parts[at]!]);
    return { ...shares, ...Object.fromEntries(changed), [channel]: share };
}

/** Returns the smallest and largest share a channel can have, given locked channels and floors. */
export function rangeOf(shares: Shares, channel: Channel, bounds: Bounds): { min: number; max: number } {
    const others = freeOthers(shares, channel, bounds);
    const all = Object.keys(shares) as Channel[];
    const reserved = all
        .filter((one) => one !== channel)
        .reduce((sum, one) => sum + (others.includes(one) ? floor(bounds, one) : (shares[one] ?? 0)), 0);
    const max = bounds.total - reserved;
    // If no other channel can take the difference, the share is fixed.
    const min = others.length === 0 ? max : Math.min(max, floor(bounds, channel));
    return { min, max };
}

const floor = (bounds: Bounds, channel: Channel) => bounds.floors?.[channel] ?? 0;

const freeOthers = (shares: Shares, channel: Channel, bounds: Bounds): Channel[] =>
    (Object.keys(shares) as Channel[]).filter((one) => one !== channel && !bounds.locked?.includes(one));

const toShares = (channels: Channel[], parts: number[]): Shares =>
    Object.fromEntries(channels.map((channel, at) => [channel, parts[at]!]));

/** Returns the number of minor units in one unit of a currency: 100 for EUR, 1 for JPY, 1000 for BHD. */
export const minorPerUnit = (currency: string) => 10 ** decimalsOf(currency);

export const toMinor = (amount: number, currency: string) => Math.round(amount * minorPerUnit(currency));
export const fromMinor = (minor: number, currency: string) => minor / minorPerUnit(currency);

export const sharesOf = (allocations: Allocation[], currency: string): Shares =>
    Object.fromEntries(allocations.map(({ channel, amount }) => [channel, toMinor(amount, currency)]));

export const allocationsOf = (shares: Shares, currency: string): Allocation[] =>
    (Object.entries(shares) as [Channel, number][]).map(([channel, minor]) => ({ channel, amount: fromMinor(minor, currency) }));
