import type { components } from '#lib/api/social.ts';

/** A weekly posting slot in the account's time zone; its time is hours and minutes, such as 09:30. */
export type Slot = components['schemas']['SlotView'];
export type Slots = components['schemas']['Slots'];
