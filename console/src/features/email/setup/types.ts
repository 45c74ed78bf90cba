export interface NewEmail {
    campaignId: string;
    subject?: string;
    templateId?: string;
}

export type TestStatus = 'QUEUED' | 'SENDING' | 'SENT' | 'BOUNCED' | 'FAILED' | 'SKIPPED';

/** What a test email is sent with. */
export interface TestSend {
    to: string[];
    /** Whose values are filled in; default values if absent. */
    contactId?: string;
    /** A variant of the A/B test; the email itself if absent. */
    variant?: string;
}

/** A test email to one address. */
export interface TestEmail {
    id: string;
    to: string;
    subject?: string | null;
    status: TestStatus;
    attempts: number;
    reason?: string | null;
    createdAt: string;
    sentAt?: string | null;
}
