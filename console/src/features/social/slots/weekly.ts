import type { Slot } from '#features/social/slots/types.ts';
import { WEEKDAYS, type Weekday } from '#lib/format/weekdays.ts';

/** The most slots that the service stores for an account. */
export const MAX_SLOTS = 500;

const order = (one: Slot, other: Slot) => WEEKDAYS.indexOf(one.weekday) - WEEKDAYS.indexOf(other.weekday) || one.time.localeCompare(other.time);
const same = (one: Slot, other: Slot) => one.weekday === other.weekday && one.time === other.time;

/** The slots of a week with others, in order and each once. */
export const withSlots = (slots: Slot[], added: Slot[]): Slot[] =>
    [...slots, ...added.filter((slot, index) => !slots.some((one) => same(one, slot)) && added.findIndex((one) => same(one, slot)) === index)].sort(order);

export const withoutSlot = (slots: Slot[], removed: Slot): Slot[] => slots.filter((slot) => !same(slot, removed));

export const slotsOn = (slots: Slot[], weekday: Weekday): Slot[] => slots.filter((slot) => slot.weekday === weekday).sort(order);
