import type { EmailStatus } from '#features/email/emails/types.ts';

/** What a person can do with an email. */
export type EmailAction = 'edit' | 'schedule' | 'send' | 'pause' | 'resume' | 'retry' | 'cancel';

const ALLOWED: Record<EmailStatus, readonly EmailAction[]> = {
    DRAFT: ['edit', 'schedule', 'send', 'cancel'],
    SCHEDULED: ['edit', 'schedule', 'send', 'pause', 'cancel'],
    FREEZING: ['pause', 'cancel'],
    SENDING: ['pause', 'retry', 'cancel'],
    PAUSED: ['resume', 'cancel'],
    COMPLETED: ['retry'],
    COMPLETED_WITH_FAILURES: ['retry'],
    CANCELLED: [],
    FAILED: [],
};

/** Whether the service allows an action in a state. */
export const allows = (status: EmailStatus, action: EmailAction) => ALLOWED[status].includes(action);
