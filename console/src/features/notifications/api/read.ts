import { keys, PATH } from '#features/notifications/api/keys.ts';
import type { Notification } from '#features/notifications/types.ts';
import { send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Marks a notification as read. */
export async function markRead({ id }: Pick<Notification, 'id'>): Promise<void> {
    await written(send(`${PATH}/${encodeURIComponent(id)}/read`, { method: 'POST' }));
}

/** Marks all notifications as read up to the newest one that the person saw. */
export async function markAllRead({ createdAt: upTo }: Pick<Notification, 'createdAt'>): Promise<void> {
    await written(send(`${PATH}/read-all`, { method: 'POST', body: { upTo } }));
}

async function written(request: Promise<unknown>): Promise<void> {
    try {
        await request;
    } finally {
        // Also after a failure: what is shown may be out of date.
        void queries.invalidateQueries({ queryKey: keys.all });
    }
}
