import { EMAIL_STATUSES, type EmailsSearch } from '#features/email/emails/search.ts';
import type { EmailStatus, EmailSummary } from '#features/email/emails/types.ts';

export const PAGE_SIZE = 25;

export type Counts = Record<EmailStatus | 'ALL', number>;

/** What of the emails a page shows, and how many there are in each status. */
export function rowsOf(emails: EmailSummary[], { status, q, page = 1 }: EmailsSearch) {
    const wanted = q?.toLocaleLowerCase() ?? '';
    const found = emails.filter(({ subject, from }) => `${subject ?? ''}\n${from}`.toLocaleLowerCase().includes(wanted));
    const counts = { ALL: found.length, ...Object.fromEntries(EMAIL_STATUSES.map((one) => [one, found.filter((email) => email.status === one).length])) } as Counts;
    const matching = status ? found.filter((email) => email.status === status) : found;
    // A page beyond the end, after emails have left the list, is the last one.
    const last = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
    const number = Math.min(page, last);
    const first = (number - 1) * PAGE_SIZE;
    return { counts, rows: matching.slice(first, first + PAGE_SIZE), total: matching.length, number, last, first };
}

/** The time that says most about an email, and which one it is. */
export function timeOf({ status, scheduledFor, startedAt, completedAt, createdAt }: EmailSummary) {
    if (completedAt) return { kind: 'completed', at: completedAt } as const;
    if (startedAt) return { kind: 'started', at: startedAt } as const;
    return scheduledFor && status !== 'DRAFT' ? ({ kind: 'scheduled', at: scheduledFor } as const) : ({ kind: 'created', at: createdAt } as const);
}
