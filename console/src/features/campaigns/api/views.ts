import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/campaigns/api/keys.ts';
import type { SavedFilters, SavedView, SavedViews } from '#features/campaigns/types.ts';
import { json, send, type Request } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/campaigns/views';
const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;

export const viewsQuery = () =>
    queryOptions({
        queryKey: keys.views,
        queryFn: ({ signal }) => json<SavedViews>(PATH, { signal }),
        staleTime: 60_000,
        // The list opens without a view rather than waiting for them.
        retry: false,
    });

/** Returns the saved views that the person can choose from, and their default. */
export const useViews = () => useQuery(viewsQuery());

/** Fetches the views again, because somebody else may have changed them. */
export const refreshViews = () => queries.invalidateQueries({ queryKey: keys.views });

/** What a person decides about a view. */
export interface ViewContent {
    name: string;
    filters: SavedFilters;
    shared: boolean;
}

/** Sends a change; the views are refetched even if it fails, because somebody else may have changed them. */
async function change<T>(run: () => Promise<T>): Promise<T> {
    try {
        return await run();
    } finally {
        await refreshViews();
    }
}

const write = (path: string, request: Request) => change(() => json<SavedView>(path, request));

export const saveView = (content: ViewContent) => write(PATH, { method: 'POST', body: content, idempotencyKey: crypto.randomUUID() });

/** Changes a view; fails with 412 if it is no longer at the version that the person saw. */
export const updateView = ({ id, version }: SavedView, content: Partial<ViewContent>) => write(pathOf(id), { method: 'PATCH', body: content, ifMatch: version });

export const deleteView = ({ id, version }: SavedView) => change(() => send(pathOf(id), { method: 'DELETE', ifMatch: version }));

export const makeDefaultView = (id: string) => change(() => send(pathOf(id, '/default'), { method: 'PUT' }));

export const clearDefaultView = (id: string) => change(() => send(pathOf(id, '/default'), { method: 'DELETE' }));
