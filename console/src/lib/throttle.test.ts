import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttle } from '#lib/throttle.ts';

beforeEach(() => {
    vi.useFakeTimers();
});
afterEach(() => {
    vi.useRealTimers();
});

describe('throttle', () => {
    it('runs at once, and once more after the pause with the latest arguments', () => {
        const calls: number[] = [];
        const throttled = throttle(1_000, (value: number) => calls.push(value));

        [1, 2, 3].forEach(throttled.run);
        expect(calls).toEqual([1]);
        vi.advanceTimersByTime(1_000);

        expect(calls).toEqual([1, 3]);
    });

    it('does not run after it was stopped', () => {
        const calls: number[] = [];
        const throttled = throttle(1_000, (value: number) => calls.push(value));
        [1, 2].forEach(throttled.run);

        throttled.stop();
        vi.advanceTimersByTime(5_000);

        expect(calls).toEqual([1]);
    });
});
