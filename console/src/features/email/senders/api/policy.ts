import { queryOptions } from '@tanstack/react-query';
import type { SendingPolicy } from '#features/email/senders/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/email/sending-policy';
const KEY = ['email', 'sending-policy'] as const;

/** The quiet hours, frequency cap and warm-up of the tenant. */
export const policyQuery = () => queryOptions({ queryKey: KEY, queryFn: ({ signal }) => json<SendingPolicy>(PATH, { signal }), staleTime: 15_000 });

export async function replacePolicy(policy: SendingPolicy): Promise<SendingPolicy> {
    const saved = await json<SendingPolicy>(PATH, { method: 'PUT', body: policy });
    queries.setQueryData(KEY, saved);
    return saved;
}
