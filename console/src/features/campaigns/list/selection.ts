import { useMemo, useState } from 'react';
import type { CampaignSummary } from '#features/campaigns/types.ts';

/** The selected rows, also those of other pages. */
export interface Selection {
    selected: CampaignSummary[];
    has: (id: string) => boolean;
    toggle: (id: string) => void;
    /** Whether all rows of this page are selected, or some. */
    all: boolean;
    some: boolean;
    /** Selects or deselects all rows of this page. */
    toggleAll: () => void;
    clear: () => void;
    /** Deselects these. */
    drop: (ids: string[]) => void;
}

/** Holds the selection while the person pages and filters. `items` are the rows of the page. */
export function useSelection(items: CampaignSummary[]): Selection {
    // With the campaign as it was selected, because rows of other pages are not at hand.
    const [chosen, setChosen] = useState<ReadonlyMap<string, CampaignSummary>>(new Map());
    return useMemo(() => {
        const onPage = new Map(items.map((item) => [item.id, item]));
        const selectedHere = items.filter((item) => chosen.has(item.id));
        const all = items.length > 0 && selectedHere.length === items.length;
        const change = (edit: (after: Map<string, CampaignSummary>) => void) =>
            setChosen((before) => {
                const after = new Map(before);
                edit(after);
                return after;
            });
        return {
            selected: [...chosen].map(([id, campaign]) => onPage.get(id) ?? campaign),
            has: (id) => chosen.has(id),
            toggle: (id) =>
                change((after) => {
                    const item = onPage.get(id);
                    if (!after.delete(id) && item) after.set(id, item);
                }),
            all,
            some: selectedHere.length > 0 && !all,
            toggleAll: () => change((after) => items.forEach((item) => (all ? after.delete(item.id) : after.set(item.id, item)))),
            clear: () => setChosen(new Map()),
            drop: (ids) => change((after) => ids.forEach((id) => after.delete(id))),
        };
    }, [items, chosen]);
}
