package com.dryjets.email.recipient;

/** What is certain about a recipient of an email. */
public enum RecipientState {
    /** Certainly not delivered yet: waiting, or on the way. */
    PENDING,
    /** The mail server or the provider has accepted the email. */
    SENT,
    /** Rejected permanently. */
    BOUNCED,
    /** Given up after the server kept asking to try again later; can be retried. */
    FAILED,
    /** Suppressed, deleted or changed after the recipients were frozen. */
    SKIPPED,
    /** The connection broke while the message was handed over, or the process died: it may be delivered. */
    UNKNOWN,
    /** The email was cancelled before this recipient's turn. */
    CANCELLED,
    /** In the holdout group of a test, which does not get the email. */
    HELD_OUT;

    /** Returns whether the email reached the recipient's server, which no later answer can undo. */
    boolean isSettled() {
        return this == SENT || this == BOUNCED;
    }
}
