import type { Finding, Source } from '#features/email/design/types.ts';
import type { Email, Readiness } from '#features/email/emails/types.ts';

/** An email with what is designed. */
export interface DesignedEmail extends Email {
    source?: Source | null;
    language?: string;
}

/** Whether an email is ready, with all that was found. */
export interface CheckedReadiness extends Readiness {
    findings?: Finding[];
}

export interface NewEmail {
    campaignId: string;
    subject?: string;
    templateId?: string;
}
