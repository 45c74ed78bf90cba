import { queryOptions } from '@tanstack/react-query';
import { PATH } from '#features/social/api/keys.ts';
import type { SocialSettings } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const SETTINGS = `${PATH}/settings`;
const KEY = ['social', 'settings'] as const;

export const socialSettingsQuery = () => queryOptions({ queryKey: KEY, queryFn: ({ signal }) => json<SocialSettings>(SETTINGS, { signal }), staleTime: 60_000 });

export async function changeSocialSettings(settings: SocialSettings): Promise<void> {
    queries.setQueryData(KEY, await json<SocialSettings>(SETTINGS, { method: 'PUT', body: settings }));
}
