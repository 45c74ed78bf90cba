import { queryOptions, useQuery } from '@tanstack/react-query';
import { PATH } from '#features/social/api/keys.ts';
import type { SocialSettings } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const KEY = ['social', 'settings'] as const;

/** Returns how the tenant works with social networks. */
export const useSocialSettings = () => useQuery(queryOptions({ queryKey: KEY, queryFn: ({ signal }) => json<SocialSettings>(`${PATH}/settings`, { signal }), staleTime: 60_000 }));

export async function changeSocialSettings(settings: SocialSettings): Promise<void> {
    queries.setQueryData(KEY, await json<SocialSettings>(`${PATH}/settings`, { method: 'PUT', body: settings }));
}
