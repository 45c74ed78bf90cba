import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { isMoving } from '#features/email/emails/api/emails.ts';
import { keys, pathOf } from '#features/email/emails/api/keys.ts';
import type { LogSearch } from '#features/email/emails/search.ts';
import type { Email, EmailMetrics, Readiness, RecipientPage } from '#features/email/emails/types.ts';
import { PAGE_SIZE } from '#features/email/parts/keyset-paging.tsx';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** Milliseconds between refreshes while an email is being sent. */
export const SENDING_POLL = 3_000;

/** How often something is read again that changes while an email is sent. */
export const poll = (moving: boolean) => (moving ? SENDING_POLL : POLL);

/** Whether recipients are being frozen or sent to. */
export const isSending = ({ status }: Pick<Email, 'status'>) => status === 'FREEZING' || status === 'SENDING';

/** An email with its progress. */
export const emailQuery = (id: string) =>
    queryOptions({
        queryKey: keys.one(id),
        queryFn: ({ signal }) => json<Email>(pathOf(id), { signal }),
        refetchInterval: ({ state }) => poll(state.data !== undefined && isMoving(state.data)),
    });

/** What became of an email, in total and by link. */
export const metricsQuery = (id: string, sending: boolean) =>
    queryOptions({
        queryKey: keys.metrics(id),
        queryFn: ({ signal }) => json<EmailMetrics>(pathOf(id, '/metrics'), { signal }),
        refetchInterval: poll(sending),
    });

/** Whether an email is ready, for how many recipients, and what is missing. */
export const readinessQuery = (id: string) =>
    queryOptions({
        queryKey: keys.readiness(id),
        queryFn: ({ signal }) => json<Readiness>(pathOf(id, '/validate'), { method: 'POST', signal }),
        staleTime: 0,
    });

/** A page of the delivery log. */
export const logQuery = (id: string, { state, address, cursor }: LogSearch, sending: boolean) =>
    queryOptions({
        queryKey: [...keys.log(id), state, address, cursor],
        queryFn: ({ signal }) => json<RecipientPage>(pathOf(id, '/recipients'), { query: { state, address, cursor, limit: PAGE_SIZE }, signal }),
        placeholderData: keepPreviousData,
        refetchInterval: poll(sending),
    });
