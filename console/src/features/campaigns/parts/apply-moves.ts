import { fromMinor, toMinor } from '#features/campaigns/parts/allocation.ts';
import type { Allocation, Channel } from '#features/campaigns/types.ts';

/** Returns the allocations after some moves, exact to the minor unit. */
export function applyMoves(
    channels: { channel: Channel; allocated: number }[],
    moves: { from: Channel; to: Channel; amount: number }[],
    currency: string,
): Allocation[] {
    const shares = new Map(channels.map((one) => [one.channel, toMinor(one.allocated, currency)]));
    for (const { from, to, amount } of moves) {
        const minor = toMinor(amount, currency);
        shares.set(from, (shares.get(from) ?? 0) - minor);
        shares.set(to, (shares.get(to) ?? 0) + minor);
    }
    return [...shares].map(([channel, minor]) => ({ channel, amount: fromMinor(minor, currency) }));
}
