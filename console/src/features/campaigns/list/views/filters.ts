import { DEFAULT_SORT, listSearch, type ListSearch } from '#features/campaigns/list/search.ts';
import type { SavedFilters, SavedView, SavedViews } from '#features/campaigns/types.ts';

/** Stands for no view in the URL, although a default exists. */
export const NO_VIEW = 'all';

const KEPT = ['status', 'type', 'channel', 'tag', 'owner', 'q', 'attention'] as const;

/** Returns what a view keeps of the list's state: everything but the page. */
export function savedFiltersOf(search: ListSearch): SavedFilters {
    const sort = search.sort ?? DEFAULT_SORT;
    const kept = KEPT.filter((field) => search[field] !== undefined).map((field) => [field, search[field]]);
    return Object.fromEntries(sort === DEFAULT_SORT ? kept : [...kept, ['sort', sort]]) as SavedFilters;
}

/** Returns the list's state with a view applied. Drops what this version of the console does not know. */
export const searchOf = (view: SavedView): ListSearch => ({ ...listSearch({ ...view.filters }), view: view.id });

/** Whether the list no longer shows what the view says. */
export const isEdited = (search: ListSearch, view: SavedView): boolean => textOf(savedFiltersOf(search)) !== textOf(savedFiltersOf(searchOf(view)));

const textOf = (filters: SavedFilters) => JSON.stringify(Object.entries(filters).sort(([a], [b]) => a.localeCompare(b)));

/** Whether the list was opened without any choice: neither filters nor a view. */
export const isUntouched = (search: ListSearch): boolean => Object.values(search).every((value) => value === undefined);

export const defaultView = ({ items, defaultId }: SavedViews): SavedView | undefined => items.find((view) => view.id === defaultId);
