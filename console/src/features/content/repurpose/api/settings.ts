import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '#features/content/repurpose/api/keys.ts';
import type { Settings } from '#features/content/repurpose/types.ts';
import { json } from '#lib/api/http.ts';

export const settingsQuery = () =>
    queryOptions({
        queryKey: keys.settings,
        queryFn: ({ signal }) => json<Settings>('/marketing/content/settings', { signal }),
        staleTime: 60_000,
    });

/** Returns how the tenant approves content. */
export const useSettings = () => useQuery(settingsQuery());
