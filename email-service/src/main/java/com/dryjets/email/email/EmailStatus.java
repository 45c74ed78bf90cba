package com.dryjets.email.email;

/** The state of an email. */
public enum EmailStatus {
    DRAFT,
    SCHEDULED,
    /** Its recipients are being fixed, chunk by chunk. */
    FREEZING,
    /** Its recipients are fixed, and it is sent batch by batch. */
    SENDING,
    /** Paused by a user, or automatically. A paused campaign holds its emails without changing their status. */
    PAUSED,
    /** Every recipient has a final outcome: it was sent, bounced or skipped. */
    COMPLETED,
    /** Nothing more is sent, but some recipients were given up or may not have received it; those can be retried. */
    COMPLETED_WITH_FAILURES,
    CANCELLED,
    /** It could not be sent at all. */
    FAILED;

    /** Returns what the email is, as the end of a sentence about it. */
    String inWords() {
        return switch (this) {
            case DRAFT -> "is a draft";
            case SCHEDULED -> "is scheduled";
            case FREEZING -> "is being prepared";
            case SENDING -> "is being sent";
            case PAUSED -> "is paused";
            case COMPLETED, COMPLETED_WITH_FAILURES -> "was sent";
            case CANCELLED -> "was cancelled";
            case FAILED -> "could not be sent";
        };
    }

    /** Returns whether sending has not started, so that the content may still change. */
    public boolean isEditable() {
        return this == DRAFT || this == SCHEDULED;
    }

    /** Returns whether something may be left to send. */
    public boolean isUnfinished() {
        return isEditable() || this == FREEZING || this == SENDING || this == PAUSED;
    }
}
