import { queryOptions } from '@tanstack/react-query';
import { PATH, pathOf } from '#features/email/emails/api/keys.ts';
import type { TestEmail, TestSend } from '#features/email/setup/types.ts';
import { json } from '#lib/api/http.ts';

/** Milliseconds between looks at a test email that is on its way. */
const POLL = 2_000;

const isFinal = ({ status }: TestEmail) => status !== 'QUEUED' && status !== 'SENDING';

/** Sends an email to a few addresses, marked as a test; it is counted nowhere. The idempotency key makes it safe to retry. */
export const sendTest = (id: string, test: TestSend, idempotencyKey: string) => json<{ items: TestEmail[] }>(pathOf(id, '/test-send'), { method: 'POST', body: test, idempotencyKey });

/** What became of a test email, refreshed until that is final. */
export const testEmailQuery = (sent: TestEmail) =>
    queryOptions({
        queryKey: ['email', 'transactional', sent.id],
        queryFn: ({ signal }) => json<TestEmail>(`${PATH}/transactional/${encodeURIComponent(sent.id)}`, { signal }),
        initialData: sent,
        enabled: ({ state }) => !isFinal(state.data ?? sent),
        refetchInterval: ({ state }) => (isFinal(state.data ?? sent) ? false : POLL),
    });
