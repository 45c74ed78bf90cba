const DAY = 86_400_000;
const DAYS = { TOMORROW: 1, THREE_DAYS: 3, WEEK: 7, MONTH: 29 } as const;

/** For how long something can be put off; a failure for less than 30 days. */
export const SNOOZES = Object.keys(DAYS) as (keyof typeof DAYS)[];

/** Returns when the given time is over. */
export const snoozeEnd = (length: keyof typeof DAYS, now: number) => new Date(now + DAYS[length] * DAY).toISOString();

/** Whether something is put off at this time. */
export const isSnoozed = (one: { snoozedUntil?: string | undefined }, now: number) => one.snoozedUntil !== undefined && Date.parse(one.snoozedUntil) > now;
