import { useMemo, useState } from 'react';

/** More columns than this are no comparison any more. */
export const MOST_COMPARED = 5;

/** Which campaigns are to be compared; they stay chosen on other pages of the list. */
export interface Choice {
    ids: string[];
    has: (id: string) => boolean;
    full: boolean;
    toggle: (id: string) => void;
    clear: () => void;
}

export function useChoice(): Choice {
    const [ids, setIds] = useState<string[]>([]);
    return useMemo(
        () => ({
            ids,
            has: (id) => ids.includes(id),
            full: ids.length >= MOST_COMPARED,
            toggle: (id) =>
                setIds((before) => {
                    if (before.includes(id)) return before.filter((one) => one !== id);
                    return before.length < MOST_COMPARED ? [...before, id] : before;
                }),
            clear: () => setIds([]),
        }),
        [ids],
    );
}
