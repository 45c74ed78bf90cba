import type { EmailSummary } from '#features/email/emails/types.ts';

/** The time that says most about an email, and which one it is. */
export function timeOf({ status, scheduledFor, startedAt, completedAt, createdAt }: EmailSummary) {
    if (completedAt) return { kind: 'completed', at: completedAt } as const;
    if (startedAt) return { kind: 'started', at: startedAt } as const;
    return scheduledFor && status !== 'DRAFT' ? ({ kind: 'scheduled', at: scheduledFor } as const) : ({ kind: 'created', at: createdAt } as const);
}
