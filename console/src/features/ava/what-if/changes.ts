import type { WhatIfChannel } from '#features/ava/types.ts';
import { CHANNELS, type Channel } from '#lib/channels.ts';

/** By how much the budget of each channel changes. */
export type Changes = Partial<Record<Channel, number>>;

/** Returns the changes as the service reads them; undefined if there are none. */
export function changesText(changes: Changes): string | undefined {
    const given = CHANNELS.flatMap((channel) => (changes[channel] ? [`${channel}:${changes[channel]}`] : []));
    return given.length === 0 ? undefined : given.join(',');
}

/** How far a slider reaches. */
export interface Reach {
    min: number;
    max: number;
    step: number;
}

const STEPS = 50;
const ROUND = [1, 2, 5, 10];

/**
 * Returns how far a channel's budget can change: down to what is unspent, up to twice its budget, or to a tenth of the total
 * if that is more. Both ends are whole steps, of which each is round.
 */
export function reachOf({ allocated, unspent }: Pick<WhatIfChannel, 'allocated' | 'unspent'>, total: number): Reach {
    const up = Math.max(allocated, total / 10);
    const step = roundUp(Math.max(up, unspent) / STEPS);
    return { min: 0 - Math.floor(Math.max(0, unspent) / step) * step, max: Math.max(1, Math.ceil(up / step)) * step, step };
}

function roundUp(value: number): number {
    if (value <= 1) return 1;
    const power = 10 ** Math.floor(Math.log10(value));
    return (ROUND.find((digit) => digit * power >= value * (1 - 1e-9)) ?? 10) * power;
}
