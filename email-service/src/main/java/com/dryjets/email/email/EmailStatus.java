package com.dryjets.email.email;

/** The state of an email. */
public enum EmailStatus {
    DRAFT,
    SCHEDULED,
    /** Its recipients are being fixed, chunk by chunk. */
    FREEZING,
    /** Its recipients are fixed, and it is sent batch by batch. */
    SENDING,
    /** Paused by a user. A paused campaign holds its emails without changing their status. */
    PAUSED,
    /** Every recipient has a final outcome: it was sent, bounced or skipped. */
    COMPLETED,
    /** Nothing more is sent, but some recipients were given up or may not have received it; those can be retried. */
    COMPLETED_WITH_FAILURES,
    CANCELLED,
    /** It could not be sent at all. */
    FAILED;

    /** Returns whether sending has not started, so that the content may still change. */
    public boolean isEditable() {
        return this == DRAFT || this == SCHEDULED;
    }

    /** Returns whether something may be left to send. */
    public boolean isUnfinished() {
        return isEditable() || this == FREEZING || this == SENDING || this == PAUSED;
    }
}
