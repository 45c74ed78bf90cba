import { keys, pathOf } from '#features/email/emails/api/keys.ts';
import type { Email, EmailChange, Schedule } from '#features/email/emails/types.ts';
import { notStale } from '#features/email/parts/stale.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** What a write names: the email, at the version that the person saw. */
export type Seen = Pick<Email, 'id' | 'version'>;

async function written(id: string, request: Promise<Email>): Promise<Email> {
    try {
        const email = await notStale(request);
        queries.setQueryData(keys.one(id), email);
        return email;
    } finally {
        // Also after a failure: what is shown may be out of date.
        void queries.invalidateQueries({ queryKey: keys.all });
    }
}

const post = (id: string, part: string, query?: Record<string, boolean>) => written(id, json<Email>(pathOf(id, part), { method: 'POST', ...(query && { query }) }));

/** Sends an email; with the same key, a request whose answer got lost can be repeated. */
export const sendEmail = (id: string, idempotencyKey?: string) => written(id, json<Email>(pathOf(id, '/send'), { method: 'POST', ...(idempotencyKey && { idempotencyKey }) }));
/** Makes what an email said in a version its newest version. */
export const restoreVersion = ({ id, version }: Seen, restored: number) => written(id, json<Email>(pathOf(id, `/versions/${restored}/restore`), { method: 'POST', ifMatch: version }));

/** Keeps an email as it is beside content that was approved after it had been changed. */
export const dismissVersion = (id: string, offered: number) => post(id, `/versions/${offered}/dismiss`);

export const pauseEmail = (id: string) => post(id, '/pause');
export const resumeEmail = (id: string) => post(id, '/resume');
export const cancelEmail = (id: string) => post(id, '/cancel');

/** Tries recipients again that were given up, and if wanted those whose outcome is unknown. */
export const retryFailed = (id: string, includeUnknown: boolean) => post(id, '/retry-failed', { includeUnknown });

/** Schedules an email, or moves it. */
export const scheduleEmail = ({ id, version }: Seen, schedule: Schedule) =>
    written(id, json<Email>(pathOf(id, '/schedule'), { method: 'POST', body: schedule, ifMatch: version }));

export const changeEmail = ({ id, version }: Seen, change: EmailChange) => written(id, json<Email>(pathOf(id), { method: 'PATCH', body: change, ifMatch: version }));
