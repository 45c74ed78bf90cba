import { useMemo, useState } from 'react';
import type { CampaignSummary } from '#features/campaigns/types.ts';

/** The selected rows. A row that leaves the page is deselected. */
export interface Selection {
    selected: CampaignSummary[];
    has: (id: string) => boolean;
    toggle: (id: string) => void;
    all: boolean;
    some: boolean;
    toggleAll: () => void;
    clear: () => void;
}

export function useSelection(items: CampaignSummary[]): Selection {
    const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
    return useMemo(() => {
        const selected = items.filter((item) => ids.has(item.id));
        const all = items.length > 0 && selected.length === items.length;
        return {
            selected,
            has: (id) => ids.has(id),
            toggle: (id) =>
                setIds((before) => {
                    const after = new Set(before);
                    if (!after.delete(id)) after.add(id);
                    return after;
                }),
            all,
            some: selected.length > 0 && !all,
            toggleAll: () => setIds(new Set(all ? [] : items.map((item) => item.id))),
            clear: () => setIds(new Set()),
        };
    }, [items, ids]);
}
