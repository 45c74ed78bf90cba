/** Where a list continues, so that a link shows the same page to someone else. */
export interface KeysetSearch {
    cursor?: string | undefined;
    page?: number | undefined;
}

export const textOf = (value: unknown) => (value === undefined || value === null || value === '' ? undefined : String(value));

/** Parses where a list continues; the number of a page says nothing without its cursor. */
export function keysetSearch(raw: Record<string, unknown>): KeysetSearch {
    const cursor = textOf(raw.cursor);
    const page = Number(raw.page);
    return { cursor, page: cursor && Number.isInteger(page) && page > 1 ? page : undefined };
}
