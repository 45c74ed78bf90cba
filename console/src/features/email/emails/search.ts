import type { EmailStatus, RecipientState } from '#features/email/emails/types.ts';
import { keysetSearch, textOf, type KeysetSearch } from '#features/email/parts/keyset.ts';

export const EMAIL_STATUSES = ['DRAFT', 'SCHEDULED', 'FREEZING', 'SENDING', 'PAUSED', 'COMPLETED', 'COMPLETED_WITH_FAILURES', 'CANCELLED', 'FAILED'] as const satisfies readonly EmailStatus[];

export const RECIPIENT_STATES = ['PENDING', 'SENT', 'BOUNCED', 'FAILED', 'SKIPPED', 'UNKNOWN', 'CANCELLED', 'HELD_OUT'] as const satisfies readonly RecipientState[];

/** Which emails the list shows. */
export interface EmailsSearch extends KeysetSearch {
    status?: EmailStatus | undefined;
    campaign?: string | undefined;
    q?: string | undefined;
}

/** Which part of its delivery log an email shows. */
export interface LogSearch extends KeysetSearch {
    state?: RecipientState | undefined;
    /** The start of an address. */
    address?: string | undefined;
}

/** Whose opens and clicks a report shows; those of people unless it says otherwise. */
export interface ReportSearch {
    of?: 'all' | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export const emailsSearch = (raw: Record<string, unknown>): EmailsSearch => ({
    status: EMAIL_STATUSES.find((one) => one === raw.status),
    campaign: textOf(raw.campaign),
    q: textOf(raw.q),
    ...keysetSearch(raw),
});

/** Parses the search parameters and drops invalid ones. */
export const logSearch = (raw: Record<string, unknown>): LogSearch => ({
    state: RECIPIENT_STATES.find((one) => one === raw.state),
    address: textOf(raw.address),
    ...keysetSearch(raw),
});

/** Parses the search parameters and drops invalid ones. */
export const reportSearch = (raw: Record<string, unknown>): ReportSearch => ({ of: raw.of === 'all' ? 'all' : undefined });
