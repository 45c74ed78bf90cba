import { useMemo, useState } from 'react';

/** A comparison of more columns is hard to read. */
export const MAX_COMPARED = 5;

/** The campaigns selected for comparison. The selection spans all pages of the list. */
export interface ComparisonSelection {
    ids: string[];
    has: (id: string) => boolean;
    full: boolean;
    toggle: (id: string) => void;
    clear: () => void;
}

export function useComparisonSelection(): ComparisonSelection {
    const [ids, setIds] = useState<string[]>([]);
    return useMemo(
        () => ({
            ids,
            has: (id) => ids.includes(id),
            full: ids.length >= MAX_COMPARED,
            toggle: (id) =>
                setIds((before) => {
                    if (before.includes(id)) return before.filter((one) => one !== id);
                    return before.length < MAX_COMPARED ? [...before, id] : before;
                }),
            clear: () => setIds([]),
        }),
        [ids],
    );
}
