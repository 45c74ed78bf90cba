import { queryOptions } from '@tanstack/react-query';
import { notStale } from '#features/email/parts/stale.ts';
import type { NewSender, Sender, SenderChange, SenderPage } from '#features/email/senders/types.ts';
import { json, send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/email/senders';
const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;
const KEY = ['email', 'senders'] as const;
// The largest page of the service; nobody has more senders.
const PAGE = 200;

/** The tenant's senders, the oldest first. */
export const sendersQuery = () => queryOptions({ queryKey: [...KEY, 'all'], queryFn: ({ signal }) => json<SenderPage>(PATH, { query: { limit: PAGE }, signal }), staleTime: 15_000 });

const keyOf = (id: string) => [...KEY, 'one', id];

/** A sender with the DNS records that its domain should publish. */
export const senderQuery = (id: string) => queryOptions({ queryKey: keyOf(id), queryFn: ({ signal }) => json<Sender>(pathOf(id), { signal }) });

async function written<T extends Sender | Response>(request: Promise<T>): Promise<T> {
    try {
        const answer = await notStale(request);
        if (!(answer instanceof Response)) queries.setQueryData(keyOf(answer.id), answer);
        return answer;
    } finally {
        void queries.invalidateQueries({ queryKey: KEY });
    }
}

export const createSender = (sender: NewSender, idempotencyKey: string) => written(json<Sender>(PATH, { method: 'POST', body: sender, idempotencyKey }));

export const changeSender = ({ id, version }: Sender, change: SenderChange) => written(json<Sender>(pathOf(id), { method: 'PATCH', body: change, ifMatch: version }));

/** Looks up the DNS records of a sender's domain. */
export const verifySender = (id: string) => written(json<Sender>(pathOf(id, '/verify'), { method: 'POST' }));

export const deleteSender = (id: string) => written(send(pathOf(id), { method: 'DELETE' }));
