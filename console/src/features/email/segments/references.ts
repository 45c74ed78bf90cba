import type { Condition } from '#features/email/segments/types.ts';

/** Whether conditions mention a list or a segment. */
export const refersTo = (condition: Condition, id: string): boolean =>
    condition.list === id || condition.segment === id || [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])].some((part) => refersTo(part, id));
