import { expect, it } from 'vitest';
import { isSnoozed, snoozeEnd, SNOOZES } from '#features/ava/parts/snooze.ts';

const NOW = Date.parse('2026-11-20T08:00:00Z');

it('ends after as many days, always before the 30 days that a failure allows', () => {
    expect(snoozeEnd('TOMORROW', NOW)).toBe('2026-11-21T08:00:00.000Z');
    expect(SNOOZES.every((length) => Date.parse(snoozeEnd(length, NOW)) < NOW + 30 * 86_400_000)).toBe(true);
});

it('is over at its end', () => {
    expect(isSnoozed({}, NOW)).toBe(false);
    expect(isSnoozed({ snoozedUntil: '2026-11-20T08:00:01Z' }, NOW)).toBe(true);
    expect(isSnoozed({ snoozedUntil: '2026-11-20T08:00:00Z' }, NOW)).toBe(false);
});
