import { describe, expect, it } from 'vitest';
import { slotsOn, withoutSlot, withSlots } from '#features/social/slots/weekly.ts';

const monday = { weekday: 'MONDAY' as const, time: '09:30' };
const early = { weekday: 'MONDAY' as const, time: '08:00' };
const sunday = { weekday: 'SUNDAY' as const, time: '07:00' };

describe('the slots of a week', () => {
    it('are in order, each once', () => {
        expect(withSlots([sunday, monday], [early, { ...monday }, early])).toEqual([early, monday, sunday]);
    });

    it('lose one', () => {
        expect(withoutSlot([early, monday, sunday], { ...monday })).toEqual([early, sunday]);
    });

    it('belong to a day', () => {
        expect(slotsOn([monday, sunday, early], 'MONDAY')).toEqual([early, monday]);
    });
});
