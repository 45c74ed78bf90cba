package com.dryjets.email.email;

/** The state of an email. */
public enum EmailStatus {
    DRAFT,
    SCHEDULED,
    /** Its recipients are fixed, and it is sent batch by batch. */
    SENDING,
    /** Paused by a user. A paused campaign holds its emails without changing their status. */
    PAUSED,
    /** Every recipient has a final outcome. */
    SENT,
    CANCELLED,
    /** It could not be sent at all. */
    FAILED;

    /** Returns whether sending has not started, so that the content may still change. */
    public boolean isEditable() {
        return this == DRAFT || this == SCHEDULED;
    }

    /** Returns whether something may be left to send. */
    public boolean isUnfinished() {
        return isEditable() || this == SENDING || this == PAUSED;
    }
}
