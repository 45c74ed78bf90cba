import { pathOf } from '#features/email/emails/api/keys.ts';
import { send } from '#lib/api/http.ts';

/** Sends an email to a few addresses, marked as a test; it is counted nowhere. */
export const sendTest = (id: string, addresses: string[]) => send(pathOf(id, '/test-send'), { method: 'POST', body: { addresses } });
