import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys, PATH } from '#features/notifications/api/keys.ts';
import type { NotificationSettings, NotificationSettingsChange } from '#features/notifications/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const SETTINGS = `${PATH}/settings`;

export const notificationSettingsQuery = () => queryOptions({ queryKey: keys.settings, queryFn: ({ signal }) => json<NotificationSettings>(SETTINGS, { signal }) });

/** Returns what the person wants to be notified of. */
export const useNotificationSettings = () => useQuery(notificationSettingsQuery());

/** Changes the settings that the person saw; fails with 412 if they have changed since, in another window for example. */
export async function changeNotificationSettings(change: NotificationSettingsChange, version: number): Promise<NotificationSettings> {
    const changed = await json<NotificationSettings>(SETTINGS, { method: 'PUT', body: change, ifMatch: version });
    queries.setQueryData(keys.settings, changed);
    // The inbox shows only the kinds that are wanted.
    void queries.invalidateQueries({ queryKey: keys.all });
    return changed;
}
