package com.dryjets.email.email;

/** Where a mail stands. */
public enum EmailStatus {
    DRAFT,
    SCHEDULED,
    /** Its recipients are fixed, and batch after batch goes out. */
    SENDING,
    /** Held by a person; a campaign's pause holds its mails without changing their status. */
    PAUSED,
    /** Every recipient was handed over or refused. */
    SENT,
    CANCELLED,
    /** Could not be sent at all. */
    FAILED;

    /** Whether nothing of it has gone out, so that its content may still change. */
    public boolean isOpen() {
        return this == DRAFT || this == SCHEDULED;
    }

    /** Whether there may be something left to send. */
    public boolean isUnfinished() {
        return isOpen() || this == SENDING || this == PAUSED;
    }
}
