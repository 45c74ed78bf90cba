import { describe, expect, it } from 'vitest';
import { axisWidth, roundTicks, valuesOf } from '#components/charts/ticks.ts';

describe('axis ticks', () => {
    it.each([
        [[1_350], [0, 500, 1_000, 1_500]],
        [[900], [0, 500, 1_000]],
        [[4_200], [0, 2_000, 4_000, 6_000]],
        [[0.7], [0, 0.25, 0.5, 0.75]],
        [[3], [0, 1, 2, 3]],
        [[-120, 300], [-200, 0, 200, 400]],
        [[-5], [-6, -4, -2, 0]],
        [[], [0, 1]],
        [[0, Number.NaN], [0, 1]],
    ])('are round and enclose %o', (values, ticks) => {
        expect(roundTicks(values)).toEqual(ticks);
    });

    it.each([[[1], [0, 1]], [[2], [0, 1, 2]], [[7], [0, 5, 10]], [[70], [0, 25, 50, 75]]])('are whole for counts of %o', (values, ticks) => {
        expect(roundTicks(values, { unit: 1 })).toEqual(ticks);
    });

    it.each([
        [[0.004], 0.001, [0, 0.002, 0.004]],
        [[0.0004], 0.001, [0, 0.001]],
        [[0.03], 0.01, [0, 0.01, 0.02, 0.03]],
        [[0.1], 0.01, [0, 0.05, 0.1]],
        [[2], 1, [0, 1, 2]],
    ])('are multiples of what a currency can be divided into, for %o in units of %d', (values, unit, ticks) => {
        expect(roundTicks(values, { unit })).toEqual(ticks);
    });

    it('enclose values of any size with few steps of a readable size', () => {
        for (let high = 0.0013; high < 1e12; high *= 1.37) {
            const ticks = roundTicks([high]);
            const step = ticks[1]!;
            expect(ticks.at(-1)!).toBeGreaterThanOrEqual(high * (1 - 1e-9));
            expect(ticks.length).toBeGreaterThanOrEqual(3);
            expect(ticks.length).toBeLessThanOrEqual(5);
            expect([1, 2, 2.5, 5, 10]).toContain(Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(6)));
        }
    });

    it('cover both ends of a range, and skip gaps', () => {
        expect(valuesOf([{ band: [1, 5], value: null }, { value: 3 }], ['band', 'value'])).toEqual([1, 5, 3]);
    });

    it('get the room that their labels need', () => {
        expect(axisWidth(['KWD 12.5k', '0'])).toBeGreaterThan(axisWidth(['12.5k', '0']));
    });
});
