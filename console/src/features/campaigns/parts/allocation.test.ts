import { describe, expect, it } from 'vitest';
import {
    allocationsOf,
    equalShares,
    minorPerUnit,
    rangeOf,
    refit,
    setShare,
    split,
    sumOf,
    toMinor,
    type Shares,
} from '#features/campaigns/parts/allocation.ts';
import type { Channel } from '#features/campaigns/types.ts';
import { CHANNELS } from '#lib/channels.ts';

// A pseudo-random generator with a fixed seed, so that every run tests the same cases.
function numbers(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
        return state / 4_294_967_296;
    };
}

describe('split', () => {
    it('assigns leftover cents to the largest remainders', () => {
        expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
        expect(split(10, [5, 3, 3])).toEqual([4, 3, 3]);
    });

    it('splits equally when all weights are zero', () => {
        expect(split(7, [0, 0])).toEqual([4, 3]);
    });
});

describe('allocation', () => {
    it('still adds up after any series of changes', () => {
        const next = numbers(42);
        for (let round = 0; round < 300; round++) {
            const channels = CHANNELS.filter(() => next() > 0.4);
            if (channels.length === 0) continue;
            const total = Math.floor(next() * 5_000_000);
            let shares = equalShares(channels, total);
            for (let change = 0; change < 20; change++) {
                const channel = channels[Math.floor(next() * channels.length)]!;
                const locked = channels.filter(() => next() > 0.8);
                shares = setShare(shares, channel, Math.floor((next() * 1.4 - 0.2) * total), { total, locked });
                expect(sumOf(shares)).toBe(total);
                expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0);
            }
        }
    });

    it('never drops below what a channel has spent', () => {
        const floors: Shares = { EMAIL: 300, ADS: 200 };
        const shares = setShare({ EMAIL: 500, TWITTER: 100, ADS: 400 }, 'TWITTER', 1_000, { total: 1_000, floors });
        expect(shares).toEqual({ EMAIL: 300, TWITTER: 500, ADS: 200 });
    });

    it('keeps the share of locked channels', () => {
        const locked: Channel[] = ['EMAIL'];
        const shares = setShare({ EMAIL: 500, TWITTER: 100, ADS: 400 }, 'TWITTER', 300, { total: 1_000, locked });
        expect(shares).toEqual({ EMAIL: 500, TWITTER: 300, ADS: 200 });
    });

    it('gives a single channel the whole budget', () => {
        expect(setShare({ EMAIL: 900 }, 'EMAIL', 10, { total: 900 })).toEqual({ EMAIL: 900 });
        expect(rangeOf({ EMAIL: 900 }, 'EMAIL', { total: 900 })).toEqual({ min: 900, max: 900 });
    });

    it('keeps proportions when the budget changes or a channel is added', () => {
        expect(refit({ EMAIL: 300, ADS: 100 }, ['EMAIL', 'ADS'], 800)).toEqual({ EMAIL: 600, ADS: 200 });
        const widened = refit({ EMAIL: 300, ADS: 100 }, ['EMAIL', 'ADS', 'TIKTOK'], 400);
        expect(widened).toEqual({ EMAIL: 200, ADS: 67, TIKTOK: 133 });
    });

    it('uses each currency’s number of decimals', () => {
        expect(minorPerUnit('EUR')).toBe(100);
        expect(minorPerUnit('JPY')).toBe(1);
        expect(toMinor(19.99, 'EUR')).toBe(1999);
        expect(allocationsOf({ EMAIL: 1999 }, 'EUR')).toEqual([{ channel: 'EMAIL', amount: 19.99 }]);
    });
});
