import { useMemo, useState } from 'react';
import type { Piece } from '#features/content/repurpose/types.ts';

/** The pieces that are selected for an action. */
export interface Selection {
    selected: Piece[];
    has: (id: string) => boolean;
    toggle: (id: string) => void;
    all: boolean;
    some: boolean;
    toggleAll: () => void;
    clear: () => void;
    drop: (ids: string[]) => void;
}

/** Holds the selection among the listed pieces; a piece that is filtered out is not selected any more. */
export function useSelection(listed: Piece[]): Selection {
    const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
    return useMemo(() => {
        const selected = listed.filter(({ id }) => chosen.has(id));
        const all = listed.length > 0 && selected.length === listed.length;
        return {
            selected,
            has: (id) => chosen.has(id),
            toggle: (id) => setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]))),
            all,
            some: selected.length > 0 && !all,
            toggleAll: () => setChosen(new Set(all ? [] : listed.map(({ id }) => id))),
            clear: () => setChosen(new Set()),
            drop: (ids) => setChosen((before) => new Set([...before].filter((id) => !ids.includes(id)))),
        };
    }, [listed, chosen]);
}
