/** The outcome of a three-way merge, field by field. */
export interface Merge<T> {
    /** Theirs where only they changed a field, otherwise mine. */
    values: T;
    /** Fields that both changed, to different values. */
    conflicts: (keyof T)[];
    /** Fields that only they changed. */
    taken: (keyof T)[];
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Merges what I changed with what somebody else changed since `base`. */
export function merge<T extends object>(
    base: T,
    mine: T,
    theirs: T,
    same: (field: keyof T, one: T, other: T) => boolean = (field, one, other) => equal(one[field], other[field]),
): Merge<T> {
    const result: Merge<T> = { values: { ...mine }, conflicts: [], taken: [] };
    for (const field of Object.keys(base) as (keyof T)[]) {
        if (same(field, theirs, base) || same(field, mine, theirs)) continue;
        if (same(field, mine, base)) {
            result.values[field] = theirs[field];
            result.taken.push(field);
        } else {
            result.conflicts.push(field);
        }
    }
    return result;
}
