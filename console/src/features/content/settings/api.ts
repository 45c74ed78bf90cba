import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Settings } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/content/settings';
const KEY = ['content', 'settings'] as const;

export const settingsQuery = () => queryOptions({ queryKey: KEY, queryFn: ({ signal }) => json<Settings>(PATH, { signal }), staleTime: 60_000 });

/** Returns how the tenant works with content. */
export const useSettings = () => useQuery(settingsQuery());

export async function changeSettings(settings: Settings): Promise<Settings> {
    const changed = await json<Settings>(PATH, { method: 'PUT', body: settings });
    queries.setQueryData(KEY, changed);
    return changed;
}
