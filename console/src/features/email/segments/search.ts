/** The segment whose conditions a new one begins with. */
export interface SegmentSearch {
    from?: string | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export const segmentSearch = (raw: Record<string, unknown>): SegmentSearch => ({ from: typeof raw.from === 'string' && raw.from !== '' ? raw.from : undefined });
