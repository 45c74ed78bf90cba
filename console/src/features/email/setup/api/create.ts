import { keys, PATH } from '#features/email/emails/api/keys.ts';
import type { Email } from '#features/email/emails/types.ts';
import type { NewEmail } from '#features/email/setup/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Creates a draft. The idempotency key makes it safe to retry. */
export async function createEmail(email: NewEmail, idempotencyKey: string): Promise<Email> {
    const made = await json<Email>(`${PATH}/create`, { method: 'POST', body: email, idempotencyKey });
    queries.setQueryData(keys.one(made.id), made);
    void queries.invalidateQueries({ queryKey: keys.all });
    return made;
}
