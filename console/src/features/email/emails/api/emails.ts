import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/email/emails/api/keys.ts';
import type { EmailList, EmailStatus, EmailSummary } from '#features/email/emails/types.ts';
import { PAGE_SIZE } from '#features/email/parts/keyset-paging.tsx';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';

/** Emails that a menu offers or a note names; nobody could look through more. */
const MOST = 200;

const UNSENT: EmailStatus[] = ['DRAFT', 'SCHEDULED', 'PAUSED'];
const STARTED: EmailStatus[] = ['SENDING', 'PAUSED', 'COMPLETED', 'COMPLETED_WITH_FAILURES', 'CANCELLED'];

export interface EmailsAsked {
    status?: EmailStatus | undefined;
    campaign?: string | undefined;
    q?: string | undefined;
    cursor?: string | undefined;
}

/** Whether an email changes by itself. */
export const isMoving = ({ status }: Pick<EmailSummary, 'status'>) => status === 'SCHEDULED' || status === 'FREEZING' || status === 'SENDING';

/** A page of emails, the newest first, and how many there are by status. */
export const emailsQuery = ({ status, campaign: campaignId, q, cursor }: EmailsAsked) =>
    queryOptions({
        queryKey: keys.list({ status, campaignId, q, cursor }),
        queryFn: ({ signal }) => json<EmailList>(PATH, { query: { status, campaignId, q, cursor, limit: PAGE_SIZE }, signal }),
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (state.error || state.data?.items.some(isMoving) ? POLL : false),
    });

const newestOf = (status: EmailStatus[]) =>
    queryOptions({
        queryKey: keys.list({ status, limit: MOST }),
        queryFn: ({ signal }) => json<EmailList>(PATH, { query: { status, limit: MOST }, signal }),
    });

/** The newest emails that are not sent yet, or not completely. */
export const unsentEmailsQuery = () => newestOf(UNSENT);

/** The newest emails whose sending has started. */
export const startedEmailsQuery = () => newestOf(STARTED);
